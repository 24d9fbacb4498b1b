// SPDX-License-Identifier: MIT
// What does not fit into the folder for passing files is no fault of the user's own file.
#include "import/import_batch.h"
#include "import/source/source.h"
#include "store/import_log.h"
#include "store/import_removal.h"
#include "store/temporary_folder.h"
#include "support/packing.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

/// Files of more bytes cannot be written while it lives.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }
    SmallFiles(const SmallFiles &) = delete;
    SmallFiles &operator=(const SmallFiles &) = delete;

private:
    rlimit m_before{};
};

template <class Error>
QString refusal(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class TestTemporaryFolder : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A folder that nothing can be put into.
    [[nodiscard]] QString noFolder() const
    {
        QFile file(path(u"no-folder"_s));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    }

private Q_SLOTS:
    void init() { qunsetenv("TMPDIR"); }
    void cleanup() { qunsetenv("TMPDIR"); }

    void unpackingNamesItAndSaysWhatToDo()
    {
        QFile packed(path(u"coded.dna.gz"_s));
        QVERIFY(packed.open(QIODevice::WriteOnly));
        packed.write(tests::gzipped(QByteArray(4 << 20, 'x')));
        packed.close();
        const auto unpack = [&] { import::Source({packed.fileName(), {}}).filePath(); };
        const QString missing = noFolder();
        qputenv("TMPDIR", missing.toUtf8());
        const QString why = refusal<import::ImportError>(unpack);
        QVERIFY2(why.contains(missing) && why.contains(u"TMPDIR") && why.startsWith(u"coded.dna.gz cannot"),
                 qPrintable(why));
        qunsetenv("TMPDIR");
        QString full;
        {
            const SmallFiles small(1 << 20);
            full = refusal<import::ImportError>(unpack);
        }
        QVERIFY2(full.contains(QDir::tempPath()), qPrintable(full));
        unpack(); // and once there is room
    }

    void removingAnImportNamesItAndLeavesTheFileAsItWas()
    {
        store::Database database(path(u"a.jaccuse"_s), store::OpenMode::Create);
        const auto report = jaccuse::import::importSample(database);
        const QString before = tests::dumpOf(database);
        const QString missing = noFolder();
        qputenv("TMPDIR", missing.toUtf8());
        const QString why = refusal<store::StoreError>(
            [&] { store::ImportRemoval(report.import).remove(database, task::Task()); });
        QVERIFY2(why.contains(missing) && !why.contains(u"a.jaccuse"), qPrintable(why));
        QCOMPARE(tests::dumpOf(database), before);
    }

    void aNewFileThatThereIsNoRoomForLeavesNothing()
    {
        const QDir folder(m_folder.path());
        const QStringList before = folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        QString why;
        {
            const SmallFiles small(8192);
            why = refusal<store::StoreError>(
                [&] { store::Database(path(u"new.jaccuse"_s), store::OpenMode::Create); });
        }
        QVERIFY2(why.contains(u"new.jaccuse"), qPrintable(why));
        QCOMPARE(folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
    }
};

QTEST_GUILESS_MAIN(TestTemporaryFolder)
#include "tst_temporary_folder.moc"
