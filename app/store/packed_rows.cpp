// SPDX-License-Identifier: MIT
#include "store/packed_rows.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace jaccuse::store {

namespace {

/// How a value is packed: this, then its length where it has one, then the value itself.
enum class Packed : char { Null, Byte, Integer, ShortText, Text, Bytes };

constexpr std::array<const char *, claimTables> insertSql = {
    "INSERT INTO claim(id, uid, stance, denial_kind, summary, form, act_words, incident_id, claim_date, "
    "claim_date_words, claim_date_basis, claim_lo, claim_hi, incident_date, incident_date_words, "
    "incident_date_basis, incident_lo, incident_hi, force, confidence_words, likelihood, analytic, "
    "consequence, consequence_words, credibility, optional_coding, note, import_id, imported) "
    "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,"
    "?26,?27,?28,?29)",
    "INSERT INTO claim_act VALUES(?1, ?2, ?3)",
    "INSERT INTO claim_party VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    "INSERT INTO party_quotation VALUES(?1, ?2, ?3)",
    "INSERT INTO evidence VALUES(?1, ?2, ?3, ?4)",
    "INSERT INTO mention VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    "INSERT INTO relay_hop VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    "INSERT INTO quotation VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)",
    "INSERT INTO span VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    "INSERT OR IGNORE INTO claim_edge VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
};

constexpr qsizetype bytesPerCharacter = 3; // of UTF-8, at most, for a UTF-16 unit

template <class Number>
Number numberAt(const char *&at)
{
    Number number;
    std::memcpy(&number, at, sizeof number);
    at += sizeof number;
    return number;
}

} // namespace

PackedRow::PackedRow(PackedRows &rows, ClaimTable table)
    : m_rows(rows)
{
    *m_rows.room(1) = static_cast<char>(table);
    ++m_rows.m_size;
}

PackedRow &PackedRow::null()
{
    *m_rows.room(1) = static_cast<char>(Packed::Null);
    ++m_rows.m_size;
    return *this;
}

PackedRow &PackedRow::integer(qint64 value)
{
    char *const at = m_rows.room(1 + sizeof value);
    if (value >= 0 && value <= UINT8_MAX) {
        at[0] = static_cast<char>(Packed::Byte);
        at[1] = static_cast<char>(value);
        m_rows.m_size += 2;
        return *this;
    }
    at[0] = static_cast<char>(Packed::Integer);
    std::memcpy(at + 1, &value, sizeof value);
    m_rows.m_size += 1 + sizeof value;
    return *this;
}

PackedRow &PackedRow::text(const QString &value)
{
    const bool isShort = value.size() * bytesPerCharacter <= UINT8_MAX;
    const size_t head = 1 + (isShort ? sizeof(quint8) : sizeof(quint32));
    char *const at = m_rows.room(head + static_cast<size_t>(value.size() * bytesPerCharacter));
    const char *const end = m_rows.m_encoder.appendToBuffer(at + head, value);
    const auto length = static_cast<quint32>(end - at - static_cast<qsizetype>(head));
    at[0] = static_cast<char>(isShort ? Packed::ShortText : Packed::Text);
    if (isShort)
        at[1] = static_cast<char>(length);
    else
        std::memcpy(at + 1, &length, sizeof length);
    m_rows.m_size += head + length;
    return *this;
}

PackedRow &PackedRow::word(const std::string &value)
{
    char *const at = m_rows.room(2 + value.size());
    at[0] = static_cast<char>(Packed::ShortText);
    at[1] = static_cast<char>(value.size());
    std::copy(value.begin(), value.end(), at + 2);
    m_rows.m_size += 2 + value.size();
    return *this;
}

PackedRow &PackedRow::bytes(const QByteArray &value)
{
    const auto length = static_cast<quint32>(value.size());
    char *const at = m_rows.room(1 + sizeof length + length);
    at[0] = static_cast<char>(Packed::Bytes);
    std::memcpy(at + 1, &length, sizeof length);
    std::memcpy(at + 1 + sizeof length, value.constData(), length);
    m_rows.m_size += 1 + sizeof length + length;
    return *this;
}

void PackedInserts::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

PackedInserts::PackedInserts(sqlite3 *db)
    : m_db(db)
{
    for (size_t i = 0; i < claimTables; ++i) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v3(db, insertSql[i], -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
            SQLITE_OK)
            throw SQLite::Exception(db);
        m_inserts[i] = {std::unique_ptr<sqlite3_stmt, Finalize>(statement),
                        sqlite3_bind_parameter_count(statement)};
    }
}

void PackedInserts::run(std::string_view rows)
{
    const char *at = rows.data();
    const char *const end = at + rows.size();
    while (at < end) {
        const Insert &insert = m_inserts[static_cast<unsigned char>(*at++)];
        sqlite3_stmt *const statement = insert.statement.get();
        for (int place = 1; place <= insert.values; ++place) {
            const auto bindText = [&](int length) {
                sqlite3_bind_text(statement, place, at, length, SQLITE_STATIC);
                at += length;
            };
            switch (static_cast<Packed>(*at++)) {
            case Packed::Null:
                sqlite3_bind_null(statement, place);
                break;
            case Packed::Byte:
                sqlite3_bind_int(statement, place, numberAt<quint8>(at));
                break;
            case Packed::Integer:
                sqlite3_bind_int64(statement, place, numberAt<qint64>(at));
                break;
            case Packed::ShortText:
                bindText(numberAt<quint8>(at));
                break;
            case Packed::Text:
                bindText(static_cast<int>(numberAt<quint32>(at)));
                break;
            case Packed::Bytes: {
                const int length = static_cast<int>(numberAt<quint32>(at));
                sqlite3_bind_blob(statement, place, at, length, SQLITE_STATIC);
                at += length;
                break;
            }
            }
        }
        sqlite3_step(statement);
        if (sqlite3_reset(statement) != SQLITE_OK)
            throw SQLite::Exception(m_db);
    }
}

} // namespace jaccuse::store
