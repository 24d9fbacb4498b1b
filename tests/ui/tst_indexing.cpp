// SPDX-License-Identifier: MIT
#include "import/import_file.h"
#include "panels/search_field.h"
#include "panels/search_results_panel.h"
#include "progress_line.h"
#include "store/check.h"
#include "store/index_behind.h"
#include "store/quotation_index.h"
#include "support/open_window.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <optional>

using namespace Qt::StringLiterals;
using namespace jaccuse;

/// A window over a file whose quotations are still to be indexed, as a large import leaves it.
class TestIndexing : public QObject
{
    Q_OBJECT

private:
    static QString unindexedSample(const tests::OpenWindow &open)
    {
        const QString path = open.path(u"large.jaccuse"_s);
        store::Database database(path, store::OpenMode::Create);
        import::importSample(database);
        store::beginIndexAnew(database.connection());
        return path;
    }
    static bool isWhole(const QString &path)
    {
        store::Database database(path, store::OpenMode::Read);
        return store::QuotationIndex(database).isWhole() &&
               store::checkFile(database, task::Task()).isEmpty();
    }

private Q_SLOTS:
    void openingTheFileFinishesIt()
    {
        tests::OpenWindow open;
        const QString path = unindexedSample(open);
        QVERIFY(!isWhole(path));
        QSignalSpy ended(&open.window.session(), &ui::Session::indexingEnded);
        open.window.openFile(path);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(isWhole(path));
        QVERIFY(open.find<ui::ProgressLine>("indexingLine")->isHidden());
    }

    void searchSaysThatItMustWaitAndThenFinds()
    {
        tests::OpenWindow open;
        const QString path = unindexedSample(open);
        // While another writes, what was indexed cannot come into the file.
        std::optional<store::Database> other;
        std::optional<store::Transaction> writing;
        connect(&open.window.session(), &ui::Session::opened, this, [&] {
            other.emplace(path, store::OpenMode::Write);
            writing.emplace(*other);
        });
        QSignalSpy ended(&open.window.session(), &ui::Session::indexingEnded);
        open.window.openFile(path);
        auto *line = open.find<ui::ProgressLine>("indexingLine");
        QTRY_VERIFY(line->isVisible());
        QVERIFY(line->words().contains(u"Indexing quotations"_s));
        QVERIFY(line->findChild<QPushButton *>(u"cancelWriting"_s)->isHidden());
        QTRY_VERIFY(open.window.session().scene() != nullptr); // the graph is there

        auto *field = open.window.findChild<ui::SearchField *>();
        field->setFocus();
        QTest::keyClicks(field, u"virus"_s);
        auto *message = field->results()->findChild<QLabel *>(u"searchMessage"_s);
        QTRY_VERIFY(message->text().contains(u"still being indexed"_s));
        QVERIFY(message->isVisible());
        QVERIFY(!message->text().contains(u"no quotation"_s));
        field->selectAll();
        QTest::keyClicks(field, u"korea"_s); // names are found all the same
        auto *totals = field->results()->findChild<QLabel *>(u"searchTotals"_s);
        QTRY_VERIFY(totals->isVisible() && totals->text().contains(u"still being indexed"_s));

        QVERIFY(ended.isEmpty());
        writing.reset();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10'000);
        QVERIFY(line->isHidden());
        QTRY_VERIFY(!totals->text().contains(u"indexed"_s)); // without another key
        QVERIFY(totals->text().contains(u"quotations"_s));
        QVERIFY(isWhole(path));
    }

    void aChangeMeanwhileIsKept()
    {
        tests::OpenWindow open;
        const QString path = unindexedSample(open);
        QSignalSpy ended(&open.window.session(), &ui::Session::indexingEnded);
        ui::Session &session = open.window.session();
        connect(&session, &ui::Session::opened, this, [&] {
            store::Database file(path, store::OpenMode::Read);
            session.removeClaim(store::ClaimReader(file).columns()->claims.front());
        });
        open.window.openFile(path);
        QTRY_COMPARE(ended.size(), 1);
        QTRY_VERIFY(session.scene() && session.scene()->graph().claimsInAll == 8);
        QVERIFY(isWhole(path));
    }
};

QTEST_MAIN(TestIndexing)
#include "tst_indexing.moc"
