// SPDX-License-Identifier: MIT
#include "import/dna/dna_importer.h"
#include "import/import_preview.h"
#include "model/text_offsets.h"
#include "support/reading.h"
#include "support/shared_material.h"
#include "support/sql.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using jaccuse::import::Field;
using jaccuse::import::TableMapping;
using model::PartyRole;

namespace {

const QByteArray common = R"(
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT);
CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT DEFAULT '',
    Source TEXT DEFAULT '', Section TEXT DEFAULT '', Notes TEXT DEFAULT '', Type TEXT DEFAULT '', Date INTEGER);
CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER,
    Stop INTEGER, Coder INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT);
INSERT INTO CODERS VALUES(1, 'Coder');
INSERT INTO STATEMENTTYPES VALUES(1, 'DNA Statement'), (2, 'NPF Story Element');
INSERT INTO VARIABLES VALUES(1, 'organization', 'short text', 1), (2, 'concept', 'short text', 1),
    (3, 'agreement', 'boolean', 1), (4, 'narrator', 'short text', 2), (5, 'villain', 'short text', 2),
    (6, 'victim', 'short text', 2), (7, 'plot', 'short text', 2);
)";

/// Short texts as version 3 keeps them.
const QByteArray entities = R"(
INSERT INTO SETTINGS VALUES('version', '3.0.7');
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
INSERT INTO ENTITIES VALUES(1, 4, 'The Ministry'), (2, 5, 'Ruritania'), (3, 6, 'The Bank'), (4, 7, 'A theft'),
    (5, 1, 'The Union'), (6, 2, 'Banks are safe.'), (7, 5, '');
)";

/// A place in it counts an emoji as two, as Java does.
const QByteArray story = "🏦 was robbed. The Ministry says that Ruritania did it. The Union calls 🏦 safe.";
const QByteArray documentOfVersion3 = "INSERT INTO DOCUMENTS(ID, Title, Text, Author, Source, Section, Date) "
                                      "VALUES(1, 'The robbery', '" +
                                      story + "', 'A. Writer', 'The Daily', 'Page 3', 1107302400);";
/// "The Ministry says that Ruritania did it." and "The Union calls 🏦 safe."
const QByteArray statements = "INSERT INTO STATEMENTS VALUES(1, 2, 1, 15, 55, 1), (2, 1, 1, 56, 80, 1);";
const QByteArray valuesOfVersion3 =
    "INSERT INTO DATASHORTTEXT VALUES(1, 1, 4, 1), (2, 1, 5, 2), (3, 1, 6, 3), (4, 1, 7, 4), (5, 2, 1, 5), "
    "(6, 2, 2, 6); INSERT INTO DATABOOLEAN VALUES(1, 2, 3, 0);";

const QByteArray version3 = common + entities + documentOfVersion3 + statements + valuesOfVersion3;

QStringList names(const import::ImportBatch &batch, const model::Claim &claim, PartyRole role)
{
    QStringList all;
    for (const model::Party *party : model::partiesIn(claim, role))
        all.append(batch.actors[static_cast<size_t>(party->actor.value - 1)].name);
    return all;
}

TableMapping mappingOf(const QString &accuser, const QString &accused)
{
    TableMapping mapping;
    mapping.fields[Field::Accuser].column = accuser;
    mapping.fields[Field::Accused].column = accused;
    return mapping;
}

/// The words at each anchor are those that the passage or quotation says.
bool standsWhereItSays(const model::Document &document, const QString &exact, const model::Anchor &anchor)
{
    return model::wordsAt(document.text, model::TextOffsets(document.text), anchor.range) == exact;
}

} // namespace

class TestDnaImporter : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString saved(const QByteArray &sql) const
    {
        const QString path = m_folder->filePath(u"coded.dna"_s);
        QFile::remove(path);
        tests::PlainConnection(path).run("PRAGMA synchronous=OFF;" + sql);
        return path;
    }
    tests::CollectingSink read(const QByteArray &sql, const std::optional<TableMapping> &mapping = {}) const
    {
        import::ImportOptions options;
        options.mapping = mapping;
        return tests::readFile(u"dna"_s, saved(sql), options);
    }
    QString refusal(const QByteArray &sql, const std::optional<TableMapping> &mapping = {}) const
    {
        try {
            read(sql, mapping);
        } catch (const jaccuse::import::ImportError &error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aVillainIsAccusedByItsNarrator()
    {
        const auto sink = read(version3);
        QCOMPARE(sink.batches.size(), size_t(1));
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.claims.size(), size_t(1));
        const model::Claim &claim = batch.claims[0];
        QCOMPARE(claim.stance, model::Stance::Accuses);
        QCOMPARE(names(batch, claim, PartyRole::Principal), QStringList{u"The Ministry"_s});
        QCOMPARE(names(batch, claim, PartyRole::Accused), QStringList{u"Ruritania"_s});
        QCOMPARE(names(batch, claim, PartyRole::Victim), QStringList{u"The Bank"_s});
        QCOMPARE(claim.actWords, u"A theft"_s);
        QCOMPARE(claim.said.date.text(), u"2005-02-02"_s);
        QCOMPARE(claim.said.basis, model::Basis::Inferred);
    }

    void documentsComeWithTheirText()
    {
        const auto sink = read(version3);
        const model::Document &document = sink.batches[0].documents.at(0);
        QCOMPARE(document.title, u"The robbery"_s);
        QCOMPARE(document.text, QString::fromUtf8(story));
        QCOMPARE(document.held, model::TextHeld::Full);
        QCOMPARE(document.byline, QStringList{u"A. Writer"_s});
        QCOMPARE(document.published.text(), u"2005-02-02"_s);
        QVERIFY(document.publisherBasis.contains(u"section Page 3"));
        const auto &publisher = sink.batches[0].actors.at(static_cast<size_t>(document.publisher.value - 1));
        QCOMPARE(publisher.name, u"The Daily"_s);
    }

    void placesCountCharactersNotUnits()
    {
        const auto sink = read(version3);
        const model::Document &document = sink.batches[0].documents.at(0);
        const model::Quotation &quotation = sink.batches[0].claims.at(0).quotations.at(0);
        QCOMPARE(quotation.exact, u"The Ministry says that Ruritania did it."_s);
        QCOMPARE(quotation.anchor->range, (model::TextRange{14, 54}));
        QVERIFY(standsWhereItSays(document, quotation.exact, *quotation.anchor));
        const model::MarkedPassage &marked = document.marked.at(0);
        QCOMPARE(marked.exact, QString::fromUtf8("The Union calls 🏦 safe."));
        QCOMPARE(marked.anchor.range, (model::TextRange{55, 78}));
    }

    void lineEndsMoveNothing()
    {
        const QByteArray sql =
            common + entities +
            "INSERT INTO DOCUMENTS(ID, Title, Text, Date) VALUES(1, 'T', "
            "char(65279) || 'One.' || char(13, 10, 13, 10) || 'They stole it.' || char(13, 10), 0);"
            "INSERT INTO STATEMENTS VALUES(1, 2, 1, 9, 23, 1);"
            "INSERT INTO DATASHORTTEXT VALUES(1, 1, 4, 1), (2, 1, 5, 2);";
        const auto sink = read(sql);
        const model::Quotation &quotation = sink.batches[0].claims.at(0).quotations.at(0);
        QCOMPARE(quotation.exact, u"They stole it."_s);
        QVERIFY(standsWhereItSays(sink.batches[0].documents[0], quotation.exact, *quotation.anchor));
    }

    void whatAccusesNobodyStaysMarked()
    {
        const auto sink = read(version3);
        const model::Document &document = sink.batches[0].documents.at(0);
        QCOMPARE(document.marked.size(), size_t(1));
        QCOMPARE(document.marked[0].note,
                 u"DNA Statement\norganization: The Union\nconcept: Banks are safe.\nagreement: 0"_s);
        QCOMPARE(sink.warnings.size(), size_t(1));
        QVERIFY(sink.warnings[0].reason.startsWith(u"1 of 2 statements do not say who accuses whom"));
        QVERIFY(!sink.warnings[0].skipped);
        // An empty villain accuses nobody either.
        QCOMPARE(read(version3 + "UPDATE DATASHORTTEXT SET Entity = 7 WHERE ID = 2").batches[0].claims.size(),
                 size_t(0));
    }

    void aMappingSaysWhatAgreementMeans()
    {
        TableMapping mapping = mappingOf(u"organization"_s, u"concept"_s);
        mapping.fields[Field::Stance] = {
            u"agreement"_s, {}, {}, {{u"yes"_s, u"accuses"_s}, {u"no"_s, u"denies"_s}}};
        const auto sink = read(version3, mapping);
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.claims.size(), size_t(1));
        QCOMPARE(batch.claims[0].stance, model::Stance::Denies);
        QCOMPARE(names(batch, batch.claims[0], PartyRole::Principal), QStringList{u"The Union"_s});
        QCOMPARE(read(version3 + "UPDATE DATABOOLEAN SET Value = 1", mapping).batches[0].claims[0].stance,
                 model::Stance::Accuses);
    }

    void aMappingThatDoesNotFitIsRefused()
    {
        const QString why = refusal(version3, mappingOf(u"narrator"_s, u"culprit"_s));
        QVERIFY2(why.contains(u"coded.dna") && why.contains(u"culprit"), qPrintable(why));
    }

    void version2_data()
    {
        QTest::addColumn<QByteArray>("shortTexts");
        QTest::newRow("the text itself") << QByteArray(
            "CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, "
            "StatementTypeId INTEGER, Value TEXT);"
            "INSERT INTO DATASHORTTEXT VALUES(1, 1, 4, 2, 'The Ministry'), (2, 1, 5, 2, 'Ruritania');");
        QTest::newRow("an attribute") << QByteArray(
            "CREATE TABLE ATTRIBUTES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT);"
            "INSERT INTO ATTRIBUTES VALUES(8, 4, 'The Ministry'), (9, 5, 'Ruritania');"
            "CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, "
            "Value INTEGER);"
            "INSERT INTO DATASHORTTEXT VALUES(1, 1, 4, 8), (2, 1, 5, 9);");
    }
    void version2()
    {
        QFETCH(QByteArray, shortTexts);
        const auto sink = read(common + "INSERT INTO SETTINGS VALUES('version', '2.0 beta 25');" +
                               "INSERT INTO DOCUMENTS(ID, Title, Text, Date) VALUES(1, 'The robbery', '" +
                               story + "', 1107302400000);" + statements + shortTexts);
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.documents[0].published.text(), u"2005-02-02"_s);
        QCOMPARE(batch.claims.size(), size_t(1));
        QCOMPARE(names(batch, batch.claims[0], PartyRole::Principal), QStringList{u"The Ministry"_s});
        QCOMPARE(names(batch, batch.claims[0], PartyRole::Accused), QStringList{u"Ruritania"_s});
    }

    void statementsInWrongPlacesAreSkipped()
    {
        const auto sink =
            read(version3 + "INSERT INTO STATEMENTS VALUES(3, 2, 1, 30, 20, 1), (4, 2, 1, 5, 5, 1), "
                            "(5, 2, 1, 60, 900, 1), (6, 2, 1, -4, 9, 1), (7, 2, 1, 1, 9, 1), "
                            "(8, 2, 77, 0, 9, 1), (9, 2, NULL, 0, 9, 1)");
        QCOMPARE(sink.skipped(), 7);
        QCOMPARE(sink.batches[0].claims.size(), size_t(1));
        QStringList reasons;
        for (const auto &warning : sink.warnings)
            if (warning.skipped)
                reasons.append(warning.reason);
        const QString all = reasons.join(u'\n');
        QVERIFY2(all.contains(u"Statement 3 of “The robbery” lies at 30 to 20, which is no place"),
                 qPrintable(all));
        for (const QString &id : {u"4"_s, u"5"_s, u"6"_s, u"7"_s})
            QVERIFY2(all.contains(u"Statement %1 of “The robbery”"_s.arg(id)), qPrintable(all));
        QVERIFY(all.contains(u"Statement 8 belongs to a document that is not there."));
        QVERIFY(all.contains(u"Statement 9 belongs to a document that is not there."));
    }

    void aMissingTableIsNamed()
    {
        for (const QByteArray table : {"DOCUMENTS", "STATEMENTS", "VARIABLES", "DATASHORTTEXT"}) {
            const QString why = refusal(version3 + "DROP TABLE " + table);
            QVERIFY2(why.contains(u"coded.dna") && why.contains(QString::fromLatin1(table)), qPrintable(why));
        }
    }

    void aDamagedDatabaseIsSaid()
    {
        QFile file(saved(version3));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() / 2));
        file.close();
        try {
            tests::readFile(u"dna"_s, file.fileName());
            QFAIL("It was read.");
        } catch (const jaccuse::import::ImportError &error) {
            QVERIFY2(QByteArray(error.what()).contains("coded.dna"), error.what());
        }
    }

    void theFileStaysAsItIs()
    {
        const QString path = saved(version3);
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner));
        const auto before = tests::contentsOf(m_folder->path());
        tests::readFile(u"dna"_s, path);
        QCOMPARE(tests::contentsOf(m_folder->path()), before);
    }

    void readingAgainGivesTheSame()
    {
        const auto one = read(version3);
        const auto two = read(version3 + "UPDATE DATASHORTTEXT SET Entity = 5 WHERE ID = 1");
        QCOMPARE(one.batches[0].claims[0].uid, two.batches[0].claims[0].uid);
        QCOMPARE(one.batches[0].documents[0].uid, two.batches[0].documents[0].uid);
    }

    void itIsToldFromItsTables()
    {
        const auto fitOf = [](const QString &path) {
            import::Source source({path, {}});
            return import::formatNamed(u"dna"_s).fit(source.start());
        };
        QVERIFY(fitOf(saved(version3)).strength >= 50);
        QVERIFY(fitOf(saved(QByteArray(version3)
                                .replace("STATEMENTTYPES", "StatementTypes")
                                .replace("DATASHORTTEXT", "DataShortText")))
                    .strength >= 50);
        QCOMPARE(fitOf(saved("CREATE TABLE t(a)")).strength, 0);
    }

    void theEditorHasTheVariables()
    {
        import::Source source({saved(version3), {}});
        QCOMPARE(import::dnaVariables(source),
                 (std::vector<QString>{u"organization"_s, u"concept"_s, u"agreement"_s, u"narrator"_s,
                                       u"villain"_s, u"victim"_s, u"plot"_s}));
        const TableMapping mapping = import::suggestedDnaMapping(source);
        QCOMPARE(mapping.fields.at(Field::Accused).column, u"villain"_s);
        QCOMPARE(mapping.fields.at(Field::Accuser).column, u"narrator"_s);
        QVERIFY(!mapping.fields.contains(Field::Stance));
    }

    void onlyATypeWithStatementsSuggestsAMapping()
    {
        // The villain's type is there, but what was coded is of the other one.
        const QByteArray renamed = QByteArray(version3)
                                       .replace("(1, 'organization'", "(1, 'Claimant'")
                                       .replace("(2, 'concept'", "(2, 'Accused'")
                                       .replace("(1, 2, 1, 15, 55, 1), ", "");
        import::Source source({saved(renamed), {}});
        const TableMapping mapping = import::suggestedDnaMapping(source);
        QCOMPARE(mapping.fields.at(Field::Accused).column, u"Accused"_s);
        QCOMPARE(mapping.fields.at(Field::Accuser).column, u"Claimant"_s);
        // Who disagrees with what is said of somebody does not accuse.
        const auto stanceIn = [&](const QByteArray &sql) {
            return read(sql).batches.at(0).claims.at(0).stance;
        };
        QCOMPARE(stanceIn(renamed), model::Stance::Defends);
        QCOMPARE(stanceIn(renamed + "UPDATE DATABOOLEAN SET Value = 1"), model::Stance::Accuses);
        QCOMPARE(stanceIn(QByteArray(renamed).replace("'agreement'", "'Stance'")), model::Stance::Defends);
    }

    void aPreviewNeedsNoMapping()
    {
        const QByteArray unknown = QByteArray(version3).replace("'villain'", "'schurke'");
        const auto previews = import::previewFiles({saved(unknown)}, {}, 5, {});
        QCOMPARE(previews.at(0).failure, QString());
        QCOMPARE(previews[0].documents, 1);
        QVERIFY(
            previews[0].warnings.back().reason.contains(u"A mapping can say which variable is the accused"));
    }

    void theSampleOfTheProgram()
    {
        const QString path = tests::sharedFile(u"data/dna/sample-dna3.dna"_s);
        if (path.isEmpty())
            QSKIP("The program's sample database does not lie beside the project.");
        const auto sink = tests::readFile(u"dna"_s, path);
        qsizetype documents = 0;
        qsizetype marked = 0;
        for (const import::ImportBatch &batch : sink.batches) {
            QVERIFY(batch.claims.empty());
            documents += static_cast<qsizetype>(batch.documents.size());
            for (const model::Document &document : batch.documents) {
                marked += static_cast<qsizetype>(document.marked.size());
                for (const model::MarkedPassage &passage : document.marked)
                    QVERIFY(standsWhereItSays(document, passage.exact, passage.anchor));
            }
        }
        QCOMPARE(documents, 7);
        QCOMPARE(marked, 41);
        QCOMPARE(sink.warnings.size(), size_t(1));
        const model::MarkedPassage &second = sink.batches[0].documents[0].marked.at(1);
        QVERIFY(second.exact.startsWith(u"At the gas prices we are forecasting"));
        QVERIFY(second.exact.endsWith(u"the prices we are forecasting."));
        import::Source source({path, {}});
        QCOMPARE(import::dnaVariables(source).size(), size_t(11));
    }

    void theSampleByAMapping()
    {
        const QString path = tests::sharedFile(u"data/dna/sample-dna3.dna"_s);
        if (path.isEmpty())
            QSKIP("The program's sample database does not lie beside the project.");
        import::ImportOptions options;
        options.mapping = mappingOf(u"organization"_s, u"concept"_s);
        options.mapping->fields[Field::Stance] = {
            u"agreement"_s, {}, {}, {{u"yes"_s, u"accuses"_s}, {u"no"_s, u"denies"_s}}};
        const auto sink = tests::readFile(u"dna"_s, path, options);
        int accuses = 0;
        int denies = 0;
        for (const import::ImportBatch &batch : sink.batches)
            for (const model::Claim &claim : batch.claims)
                ++(claim.stance == model::Stance::Denies ? denies : accuses);
        QCOMPARE(accuses, 29);
        QCOMPARE(denies, 11);
    }
};

QTEST_GUILESS_MAIN(TestDnaImporter)
#include "tst_dna_importer.moc"
