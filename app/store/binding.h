// SPDX-License-Identifier: MIT
#pragma once

#include "store/row_values.h"
#include "store/store_error.h"

#include <QStringEncoder>
#include <SQLiteCpp/SQLiteCpp.h>

#include <array>

// Between Qt's values and SQLite's columns; for app/store only.
namespace jaccuse::store {

/// Texts in the encoding of SQLite, kept while a statement runs with them, their memory used again.
class BoundTexts
{
public:
    const std::string &keep(int place, const QString &text)
    {
        std::string &kept = m_texts[static_cast<size_t>(place)];
        kept.resize(static_cast<size_t>(m_encoder.requiredSpace(text.size())));
        kept.resize(static_cast<size_t>(m_encoder.appendToBuffer(kept.data(), text) - kept.data()));
        return kept;
    }

private:
    std::array<std::string, 40> m_texts; // by parameter; no statement has more
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

/// Binds values to the parameters ?1, ?2, … of a statement in turn.
class Binder : public RowValues<Binder>
{
public:
    explicit Binder(SQLite::Statement &statement)
        : m_statement(statement)
    {
        m_statement.reset();
    }
    /// For a statement that is run at once: its texts are not copied, but live in `texts` until the next row.
    Binder(SQLite::Statement &statement, BoundTexts &texts)
        : m_statement(statement)
        , m_texts(&texts)
    {
        m_statement.reset();
    }

    Binder &integer(qint64 value)
    {
        m_statement.bind(++m_at, static_cast<int64_t>(value));
        return *this;
    }
    Binder &text(const QString &value)
    {
        ++m_at;
        if (m_texts)
            m_statement.bindNoCopy(m_at, m_texts->keep(m_at, value));
        else
            m_statement.bind(m_at, value.toStdString());
        return *this;
    }
    Binder &word(const std::string &value)
    {
        m_statement.bindNoCopy(++m_at, value);
        return *this;
    }
    Binder &bytes(const QByteArray &value)
    {
        m_statement.bind(++m_at, value.constData(), static_cast<int>(value.size()));
        return *this;
    }
    Binder &null()
    {
        m_statement.bind(++m_at);
        return *this;
    }
    /// Runs a statement that returns no rows.
    void run() { m_statement.exec(); }

private:
    SQLite::Statement &m_statement;
    BoundTexts *m_texts = nullptr;
    int m_at = 0;
};

/// Reads the columns of the current row in turn. NULL is the empty text, the null id, 0.
class Row
{
public:
    explicit Row(const SQLite::Statement &statement)
        : m_statement(statement)
    {}

    qint64 integer() { return m_statement.getColumn(m_at++).getInt64(); }
    std::optional<qint64> integerOrNull()
    {
        const SQLite::Column column = m_statement.getColumn(m_at++);
        return column.isNull() ? std::nullopt : std::optional<qint64>(column.getInt64());
    }
    QString text()
    {
        const SQLite::Column column = m_statement.getColumn(m_at++);
        return QString::fromUtf8(column.getText(), column.getBytes());
    }
    QByteArray bytes()
    {
        const SQLite::Column column = m_statement.getColumn(m_at++);
        return {static_cast<const char *>(column.getBlob()), column.getBytes()};
    }
    QUuid uid() { return QUuid::fromRfc4122(bytes()); }
    template <class Identifier>
    Identifier id()
    {
        return Identifier{integer()};
    }
    model::EdtfDate date() { return model::EdtfDate::parse(text()).value_or(model::EdtfDate()); }
    /// A word of a closed list; a word that is not in it means that somebody else wrote into the file.
    template <class E>
    E code()
    {
        const QString word = text();
        if (const auto value = model::fromCode<E>(word))
            return *value;
        throw StoreError(StoreError::Kind::Damaged,
                         QStringLiteral("The file has the word “%1” where Jaccuse knows other values; run "
                                        "jaccuse-cli check on it.")
                             .arg(word));
    }
    template <class E>
    std::optional<E> codeOrNull()
    {
        return model::fromCode<E>(text());
    }

private:
    const SQLite::Statement &m_statement;
    int m_at = 0;
};

} // namespace jaccuse::store
