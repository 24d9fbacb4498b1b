// SPDX-License-Identifier: MIT
#include "import/import_batch.h"
#include "import/source/source.h"
#include "import/source/zip_members.h"
#include "support/packing.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace jaccuse::import;
using jaccuse::tests::gzipped;
using jaccuse::tests::zipped;

namespace {

const QString words = u"accuser,accused\nÉlysée,“Россия”\n북한,🐻 bear\n"_s;

QByteArray random(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
}

/// What this process read of files up to now; -1 where the system does not say.
qint64 bytesRead()
{
    QFile io(u"/proc/self/io"_s);
    const QByteArray first = io.open(QIODevice::ReadOnly) ? io.readLine() : QByteArray();
    return first.startsWith("rchar: ") ? first.mid(7).trimmed().toLongLong() : -1;
}

QString refusal(const std::function<void()> &work)
{
    try {
        work();
    } catch (const ImportError &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class TestSource : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString saved(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's file cannot be written.");
        return file.fileName();
    }

    QByteArray textOf(const QByteArray &bytes, QString *note = nullptr)
    {
        Source source({saved(u"a.csv"_s, bytes), {}});
        const QByteArray text = source.wholeText(1 << 28);
        if (note)
            *note = source.encodingNote();
        return text;
    }

private Q_SLOTS:
    void readsUtf8WithAndWithoutMark()
    {
        QString note;
        QCOMPARE(textOf(words.toUtf8(), &note), words.toUtf8());
        QCOMPARE(note, QString());
        QCOMPARE(textOf("\xEF\xBB\xBF" + words.toUtf8(), &note), words.toUtf8());
        QCOMPARE(note, QString());
        QCOMPARE(textOf(QByteArray()), QByteArray());
    }

    void readsUtf16_data()
    {
        QTest::addColumn<QStringConverter::Encoding>("encoding");
        QTest::addColumn<bool>("mark");
        QTest::newRow("little endian, mark") << QStringConverter::Utf16LE << true;
        QTest::newRow("big endian, mark") << QStringConverter::Utf16BE << true;
        QTest::newRow("little endian, none") << QStringConverter::Utf16LE << false;
        QTest::newRow("big endian, none") << QStringConverter::Utf16BE << false;
    }
    void readsUtf16()
    {
        QFETCH(QStringConverter::Encoding, encoding);
        QFETCH(bool, mark);
        // Long enough that characters lie across the borders of the pieces that are read.
        const QString text = u"accuser,accused,quote\n"_s + (u"x"_s + words).repeated(20'000);
        QStringEncoder encoder(encoding,
                               mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        QString note;
        QCOMPARE(textOf(encoder(text), &note), text.toUtf8());
        QVERIFY2(note.contains(u"UTF-16"), qPrintable(note));
    }

    void readsWindows1252AndSaysSo()
    {
        QString note;
        const QByteArray text = textOf("accuser,accused\n\xC9lys\xE9"
                                       "e,\x93Z\xFCrich\x94 \x80\n",
                                       &note);
        QCOMPARE(QString::fromUtf8(text), u"accuser,accused\nÉlysée,“Zürich” €\n"_s);
        QVERIFY2(note.contains(u"Windows-1252") && note.contains(u"byte 17"), qPrintable(note));
    }

    void findsWindows1252LateInTheFile()
    {
        const QByteArray ascii =
            QByteArray("plain,text\n").repeated(300'000); // over the pieces that are read
        QString note;
        QCOMPARE(textOf(ascii + "caf\xE9\n", &note), ascii + "café\n");
        QVERIFY(note.contains(u"Windows-1252"));
    }

    void refusesDamagedUtf8()
    {
        const QByteArray good = words.toUtf8().repeated(50);
        const QString why = refusal([&] { textOf(good + "\xFF" + good); });
        QVERIFY2(why.contains(u"at byte %1;"_s.arg(good.size() + 1)), qPrintable(why));
        QVERIFY2(why.contains(u"a.csv"), qPrintable(why));
    }

    void acceptsCharactersAcrossPieces()
    {
        // Every place of the border within a character of four, three and two bytes.
        for (int shift = 0; shift < 12; ++shift) {
            QByteArray text((1 << 20) - shift, 'a');
            text += u"🐻북é"_s.toUtf8() + "b";
            QCOMPARE(textOf(text), text);
        }
    }

    void saysHowAFileBegins()
    {
        const SourceStart start =
            Source({saved(u"b.csv"_s, "\xEF\xBB\xBF Accuser ;Accused\nA;B\n"), {}}).start();
        QVERIFY(start.hasColumn(u"accuser") && start.hasColumn(u"accused") && !start.hasColumn(u"quote"));
        QCOMPARE(start.separator, u';');
        QVERIFY(start.whole && !start.isJson() && !start.isBinary);
        QVERIFY(Source({saved(u"b.json"_s, "\n \t{\"a\": 1}"), {}}).start().isJson());
        QVERIFY(Source({saved(u"b.bin"_s, QByteArray("\x7F"
                                                     "ELF\x02\x01\x00\x00\x00 and more",
                                                     18)),
                        {}})
                    .start()
                    .isBinary);
        QVERIFY(Source({saved(u"b.db"_s, "SQLite format 3" + QByteArray(100, '\0')), {}}).start().isDatabase);
    }

    void unpacksGzip()
    {
        const QString path = saved(u"claims.csv.gz"_s, gzipped(words.toUtf8()));
        QCOMPARE(sourcesAt(path).size(), size_t(1));
        Source source({path, {}});
        QCOMPARE(source.wholeText(1000), words.toUtf8());
        QCOMPARE(source.wholeText(1000), words.toUtf8()); // and again
        QFile copy(source.filePath());
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), words.toUtf8());
    }

    void unpacksEachFileOfAZip()
    {
        const QString path = saved(u"all.zip"_s, zipped({{u"data/one.csv"_s, words.toUtf8()},
                                                         {u"two.csv"_s, "accuser,accused\nA,B\n"},
                                                         {u"data/.hidden"_s, "x"},
                                                         {u"__MACOSX/data/one.csv"_s, "x"}}));
        const auto sources = sourcesAt(path);
        QCOMPARE(sources.size(), size_t(2));
        QCOMPARE(sources[0].name(), u"all.zip/data/one.csv"_s);
        QCOMPARE(Source(sources[0]).wholeText(1000), words.toUtf8());
        QCOMPARE(Source(sources[1]).wholeText(1000), QByteArray("accuser,accused\nA,B\n"));
    }

    void readsMembersInAnyOrder()
    {
        const QString first = saved(u"1.zip"_s, zipped({{u"a"_s, "1a"}, {u"b"_s, "1b"}, {u"c"_s, "1c"}}));
        const QString second = saved(u"2.zip"_s, zipped({{u"a"_s, "2a"}, {u"b"_s, random(17 << 20)}}));
        ZipMembers members;
        const auto textOf = [&](const QString &zip, const QString &member) {
            return Source({zip, member}, Source::Look::Whole, &members).wholeText(100);
        };
        for (const char *const member : {"a", "c", "b", "b", "a"})
            QCOMPARE(textOf(first, QString::fromLatin1(member)), QByteArray("1") + member);
        QCOMPARE(textOf(second, u"a"_s), QByteArray("2a"));
        QVERIFY(refusal([&] { textOf(second, u"none"_s); }).contains(u"2.zip/none cannot be unpacked"));
        QCOMPARE(textOf(second, u"a"_s), QByteArray("2a"));
        Source large({second, u"b"_s}, Source::Look::Whole, &members);
        QCOMPARE(large.size(), 17 << 20);
        QFile copy(large.filePath());
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QVERIFY(copy.readAll() == random(17 << 20));
        QCOMPARE(textOf(first, u"c"_s), QByteArray("1c"));
    }

    void readsTheNewMembersOfAZipThatWasReplaced()
    {
        const QString path = saved(u"new.zip"_s, zipped({{u"a"_s, "old"}, {u"b"_s, "old"}}));
        ZipMembers members;
        QCOMPARE(Source({path, u"a"_s}, Source::Look::Whole, &members).wholeText(100), QByteArray("old"));
        saved(u"new.zip"_s, zipped({{u"a"_s, "newer"}, {u"b"_s, "newer"}}));
        QCOMPARE(Source({path, u"b"_s}, Source::Look::Whole, &members).wholeText(100), QByteArray("newer"));
    }

    void goesThroughALargeZipOnce()
    {
        if (bytesRead() < 0)
            QSKIP("This system does not tell what a process reads.");
        std::vector<std::pair<QString, QByteArray>> files;
        for (int i = 0; i < 500; ++i)
            files.emplace_back(u"%1.csv"_s.arg(i), random(2000));
        const QString path = saved(u"many.zip"_s, zipped(files));
        const auto sources = sourcesAt(path);
        ZipMembers members;
        const qint64 before = bytesRead();
        for (const SourcePath &source : sources)
            QCOMPARE(Source(source, Source::Look::Whole, &members).start().bytes.size(), 2000);
        const qint64 read = bytesRead() - before;
        QVERIFY2(read < 100 * QFile(path).size(), qPrintable(QString::number(read)));
    }

    void refusesDamagedArchives()
    {
        const QByteArray noise = random(100'000);
        for (const QByteArray &bytes :
             {gzipped(noise).first(50'000), zipped({{u"a.csv"_s, noise}}).first(50'000)}) {
            const QString why = refusal([&] {
                const QString path = saved(u"cut.gz"_s, bytes);
                for (const SourcePath &source : sourcesAt(path))
                    Source(source).wholeText(1 << 28);
            });
            QVERIFY2(why.contains(u"cut.gz") && why.contains(u"cannot be unpacked"), qPrintable(why));
        }
    }

    void refusesWhatUnpacksToTooMuch()
    {
        const QString path = saved(u"bomb.gz"_s, gzipped(QByteArray(100 << 20, 'a')));
        const QString why = refusal([&] { Source({path, {}}).wholeText(qint64(1) << 40); });
        QVERIFY2(why.contains(u"bomb.gz unpacks to over"), qPrintable(why));
    }

    void refusesAWorkbook()
    {
        const QString path = saved(u"book.xlsx"_s, zipped({{u"[Content_Types].xml"_s, "<Types/>"}}));
        const QString why = refusal([&] { sourcesAt(path); });
        QVERIFY2(why.contains(u"save its sheet as CSV"), qPrintable(why));
    }

    void refusesWhatIsNoFile()
    {
        QVERIFY(refusal([&] { sourcesAt(m_folder.path()); }).contains(u"is a folder"));
        QVERIFY(refusal([&] { sourcesAt(u"/dev/zero"_s); }).contains(u"is a device or a pipe"));
        QVERIFY(refusal([&] { sourcesAt(m_folder.filePath(u"none"_s)); }).contains(u"There is no file"));
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(refusal([&] { sourcesAt(pipe); }).contains(u"is a device or a pipe"));
        QVERIFY(QFile::link(m_folder.filePath(u"none"_s), m_folder.filePath(u"link"_s)));
        QVERIFY(refusal([&] {
                    sourcesAt(m_folder.filePath(u"link"_s));
                }).contains(u"link to a file that is not"));
    }

    void refusesWhatMayNotBeRead()
    {
        if (geteuid() == 0)
            QSKIP("The superuser may read everything.");
        const QString path = saved(u"locked.csv"_s, "a,b\n");
        QVERIFY(QFile::setPermissions(path, {}));
        QVERIFY(refusal([&] { sourcesAt(path); }).contains(u"cannot be read"));
    }

    void noticesAFileThatGrows()
    {
        const QString path = saved(u"log.csv"_s, "a,b\n");
        Source source({path, {}});
        source.checkUnchanged();
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("c,d\n");
        file.close();
        const QString why = refusal([&] { source.checkUnchanged(); });
        QVERIFY2(why.contains(u"was changed while it was read"), qPrintable(why));
    }

    void limitsWhatIsReadAtOnce()
    {
        const QString path = saved(u"long.json"_s, QByteArray(3 << 20, ' '));
        QVERIFY(refusal([&] { Source({path, {}}).wholeText(2 << 20); }).contains(u"over 2 MB in one piece"));
    }
};

QTEST_GUILESS_MAIN(TestSource)
#include "tst_source.moc"
