// SPDX-License-Identifier: MIT
#include "store/dna_reader.h"

#include "task/task.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QUrl>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string_view>

using namespace Qt::StringLiterals;

namespace jaccuse::store {

namespace {

constexpr int longestValue = 256 * 1024 * 1024; // bytes; a longer text is refused by SQLite itself
constexpr int stepsBetween = 20000;

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

[[noreturn]] void fail(const SQLite::Exception &error, const QString &path)
{
    using Kind = StoreError::Kind;
    const QString name = QFileInfo(path).fileName();
    switch (error.getErrorCode() & 0xFF) {
    case SQLITE_INTERRUPT:
        throw task::Cancelled{};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw StoreError(Kind::Damaged,
                         tr("%1 is damaged; open it in the Discourse Network Analyzer and save "
                            "a copy, or take it from a backup.")
                             .arg(name));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        throw StoreError(Kind::Denied, tr("%1 cannot be opened; check that it may be read.").arg(name));
    default:
        throw StoreError(Kind::Other, tr("%1 cannot be read as a database of the Discourse Network Analyzer: "
                                         "%2.")
                                          .arg(name, QString::fromUtf8(error.what())));
    }
}

template <class Work>
auto reading(const QString &path, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &error) {
        fail(error, path);
    }
}

QString textOf(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

/// The same with its byte order mark, which counts as a character of the text.
QString wholeTextOf(const SQLite::Column &column)
{
    QString text = textOf(column);
    if (std::string_view(column.getText(), static_cast<size_t>(column.getBytes()))
            .starts_with("\xEF\xBB\xBF"))
        text.prepend(QChar(QChar::ByteOrderMark));
    return text;
}

/// Whether a table has a column, whatever the case of their names.
bool hasColumn(SQLite::Database &database, const char *table, const char *column)
{
    SQLite::Statement query(database, "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2 COLLATE NOCASE");
    query.bind(1, table);
    query.bind(2, column);
    return query.executeStep();
}

bool isIntegerColumn(SQLite::Database &database, const char *table, const char *column)
{
    SQLite::Statement query(database, "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2 COLLATE NOCASE "
                                      "AND type = 'INTEGER' COLLATE NOCASE");
    query.bind(1, table);
    query.bind(2, column);
    return query.executeStep();
}

/// The select that gives variable and value of a statement's short texts. Version 3 names an entity, its
/// first releases an attribute; version 2 holds the text itself.
std::string shortTexts(SQLite::Database &database)
{
    const std::string variable = "SELECT v.VariableId, ";
    const std::string of = " WHERE v.StatementId = ?1";
    if (hasColumn(database, "DATASHORTTEXT", "Entity"))
        return variable + "e.Value FROM DATASHORTTEXT v JOIN ENTITIES e ON e.ID = v.Entity" + of;
    if (isIntegerColumn(database, "DATASHORTTEXT", "Value") && hasColumn(database, "ATTRIBUTES", "Value"))
        return variable + "e.Value FROM DATASHORTTEXT v JOIN ATTRIBUTES e ON e.ID = v.Value" + of;
    return variable + "v.Value FROM DATASHORTTEXT v" + of;
}

} // namespace

struct DnaReader::Open
{
    explicit Open(const QString &file, std::function<bool()> stopWhen)
        : path(file)
        , stop(std::move(stopWhen))
        , database((QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded() + "?immutable=1")
                       .toStdString(),
                   SQLite::OPEN_READONLY | SQLITE_OPEN_URI)
    {
        sqlite3 *handle = database.getHandle();
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestValue);
        sqlite3_progress_handler(
            handle, stepsBetween, [](void *own) { return static_cast<Open *>(own)->stop() ? 1 : 0; }, this);
        database.exec("PRAGMA query_only=ON; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY");
    }

    /// Throws where the tables are not those that are known.
    void check()
    {
        const std::pair<const char *, const char *> needed[] = {
            {"DOCUMENTS", "Text"},         {"STATEMENTS", "Start"},         {"STATEMENTTYPES", "Label"},
            {"VARIABLES", "Variable"},     {"DATASHORTTEXT", "VariableId"}, {"DATABOOLEAN", "VariableId"},
            {"DATAINTEGER", "VariableId"}, {"DATALONGTEXT", "VariableId"}};
        for (const auto &[table, column] : needed)
            if (!hasColumn(database, table, column))
                throw StoreError(
                    StoreError::Kind::NotOurs,
                    tr("%1 is not a database of the Discourse Network Analyzer 2 or 3: it has no "
                       "column %3 in a table %2.")
                        .arg(QFileInfo(path).fileName(), QString::fromLatin1(table),
                             QString::fromLatin1(column)));
        if (hasColumn(database, "SETTINGS", "Value")) {
            SQLite::Statement version(database, "SELECT Value FROM SETTINGS WHERE Property = 'version'");
            if (version.executeStep())
                dnaVersion = textOf(version.getColumn(0));
        }
        hasCoders = hasColumn(database, "CODERS", "Name");
    }

    /// Version 2 counts milliseconds since 1970, version 3 seconds.
    [[nodiscard]] QDate dateOf(const SQLite::Column &column) const
    {
        constexpr qint64 farFuture = 32503680000; // the year 3000 in seconds
        if (column.isNull())
            return {};
        const qint64 number = column.getInt64();
        const bool milliseconds = dnaVersion.startsWith(u'2') || number > farFuture || number < -farFuture;
        const QDateTime when = milliseconds ? QDateTime::fromMSecsSinceEpoch(number, Qt::UTC)
                                            : QDateTime::fromSecsSinceEpoch(number, Qt::UTC);
        constexpr int firstYear = 1;
        constexpr int lastYear = 9999;
        return when.date().year() < firstYear || when.date().year() > lastYear ? QDate() : when.date();
    }

    QString path;
    std::function<bool()> stop;
    SQLite::Database database;
    QString dnaVersion;
    bool hasCoders = false;
};

DnaReader::DnaReader(const QString &path, std::function<bool()> stop)
{
    // Opened as one that never changes, what another program still holds beside the file would be missed.
    for (const QString &beside : {path + u"-wal"_s, path + u"-journal"_s})
        if (QFileInfo(beside).size() > 0)
            throw StoreError(StoreError::Kind::Locked,
                             tr("%1 is open in another program, or was not closed; close it in the Discourse "
                                "Network Analyzer and import it then.")
                                 .arg(QFileInfo(path).fileName()));
    reading(path, [&] {
        m_open = std::make_unique<Open>(path, std::move(stop));
        m_open->check();
    });
}

DnaReader::~DnaReader() = default;

std::vector<DnaVariable> DnaReader::variables()
{
    return reading(m_open->path, [&] {
        std::vector<DnaVariable> variables;
        SQLite::Statement query(m_open->database,
                                "SELECT v.Variable, t.Label, v.DataType, EXISTS (SELECT 1 FROM STATEMENTS s "
                                "WHERE s.StatementTypeId = t.ID) FROM VARIABLES v LEFT JOIN STATEMENTTYPES t "
                                "ON t.ID = v.StatementTypeId ORDER BY v.ID");
        while (query.executeStep())
            variables.push_back({textOf(query.getColumn(0)), textOf(query.getColumn(1)),
                                 textOf(query.getColumn(2)) == u"boolean"_s,
                                 query.getColumn(3).getInt() != 0});
        return variables;
    });
}

qint64 DnaReader::documentCount()
{
    return reading(m_open->path, [&] {
        return static_cast<qint64>(m_open->database.execAndGet("SELECT count(*) FROM DOCUMENTS").getInt64());
    });
}

void DnaReader::eachDocument(
    const std::function<void(const DnaDocument &, const std::vector<DnaStatement> &)> &take)
{
    reading(m_open->path, [&] {
        SQLite::Database &database = m_open->database;
        QHash<qint64, QString> variables;
        SQLite::Statement names(database, "SELECT ID, Variable FROM VARIABLES");
        while (names.executeStep())
            variables.insert(names.getColumn(0).getInt64(), textOf(names.getColumn(1)));

        SQLite::Statement documents(database, "SELECT ID, Title, Text, Author, Source, Section, Notes, Type, "
                                              "Date FROM DOCUMENTS ORDER BY ID");
        const std::string coder =
            m_open->hasCoders ? "(SELECT c.Name FROM CODERS c WHERE c.ID = s.Coder)" : "''";
        // One walk over all statements beside the one over documents; no index is needed for it.
        SQLite::Statement statements(
            database, "SELECT s.DocumentId, s.ID, t.Label, s.Start, s.Stop, " + coder +
                          " FROM STATEMENTS s LEFT JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId "
                          "ORDER BY s.DocumentId, s.Start, s.ID");
        std::vector<std::unique_ptr<SQLite::Statement>> values;
        for (const std::string &select :
             {shortTexts(database),
              std::string("SELECT VariableId, Value FROM DATABOOLEAN WHERE StatementId = ?1"),
              std::string("SELECT VariableId, Value FROM DATAINTEGER WHERE StatementId = ?1"),
              std::string("SELECT VariableId, Value FROM DATALONGTEXT WHERE StatementId = ?1")})
            values.push_back(std::make_unique<SQLite::Statement>(database, select));

        bool more = statements.executeStep();
        while (documents.executeStep()) {
            DnaDocument document;
            document.id = documents.getColumn(0).getInt64();
            document.title = textOf(documents.getColumn(1));
            document.text = wholeTextOf(documents.getColumn(2));
            document.author = textOf(documents.getColumn(3));
            document.source = textOf(documents.getColumn(4));
            document.section = textOf(documents.getColumn(5));
            document.notes = textOf(documents.getColumn(6));
            document.type = textOf(documents.getColumn(7));
            document.date = m_open->dateOf(documents.getColumn(8));
            std::vector<DnaStatement> here;
            for (; more && statements.getColumn(0).getInt64() <= document.id;
                 more = statements.executeStep()) {
                if (statements.getColumn(0).getInt64() < document.id)
                    continue;
                DnaStatement statement;
                statement.id = statements.getColumn(1).getInt64();
                statement.type = textOf(statements.getColumn(2));
                statement.start = statements.getColumn(3).getInt64();
                statement.stop = statements.getColumn(4).getInt64();
                statement.coder = textOf(statements.getColumn(5));
                for (const auto &select : values) {
                    select->reset();
                    select->bind(1, static_cast<int64_t>(statement.id));
                    while (select->executeStep())
                        statement.values.emplace_back(variables.value(select->getColumn(0).getInt64()),
                                                      textOf(select->getColumn(1)));
                }
                here.push_back(std::move(statement));
            }
            take(document, here);
        }
    });
}

std::vector<qint64> DnaReader::statementsOfNoDocument()
{
    return reading(m_open->path, [&] {
        std::vector<qint64> ids;
        SQLite::Statement query(m_open->database, "SELECT ID FROM STATEMENTS WHERE DocumentId IS NULL OR "
                                                  "DocumentId NOT IN (SELECT ID FROM DOCUMENTS) LIMIT 1000");
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

} // namespace jaccuse::store
