// SPDX-License-Identifier: MIT
#include "store/index_behind.h"

namespace jaccuse::store {

namespace {

qint64 turnOf(SQLite::Database &db)
{
    return db.execAndGet("SELECT quotation_id FROM index_behind WHERE seq = 0").getInt64();
}

} // namespace

std::optional<IndexBase> indexBase(SQLite::Database &db)
{
    SQLite::Statement mark(db, "SELECT quotation_id, (SELECT max(seq) FROM index_behind) FROM index_behind "
                               "WHERE seq = 0");
    if (!mark.executeStep())
        return std::nullopt;
    return IndexBase{mark.getColumn(0).getInt64(), mark.getColumn(1).getInt64()};
}

IndexBase beginIndexAnew(SQLite::Database &db)
{
    db.exec("DELETE FROM index_behind; INSERT INTO index_behind VALUES(0, random(), NULL)");
    return {turnOf(db), 0};
}

IndexBase takeIndexTurn(SQLite::Database &db, const IndexBase &base)
{
    db.exec("UPDATE index_behind SET quotation_id = random() WHERE seq = 0");
    return {turnOf(db), base.seq};
}

void forgetIndexBase(SQLite::Database &db)
{
    db.exec("DELETE FROM index_behind");
}

} // namespace jaccuse::store
