// SPDX-License-Identifier: MIT
#include "app/view/made_views.h"
#include "support/store_builder.h"
#include "view/view_json.h"
#include "view/view_link.h"

#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using view::LinkError;

class TestViewLink : public QObject
{
    Q_OBJECT

private:
    const model::Identities m_identities = tests::madeIdentities();

    view::ViewLink linkOf(const view::View &made) const
    {
        return {view::toJson(made, m_identities), {tests::uidOf(u"file"_s), u"claims.jaccuse"_s}};
    }

    /// The sentence that says what is wrong with a text; empty where nothing is.
    static QString faultOf(const QString &text)
    {
        try {
            view::linkFromText(text);
        } catch (const LinkError &error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }

private Q_SLOTS:
    void everyViewTravelsByLink()
    {
        std::mt19937 random(11);
        for (int i = 0; i < 300; ++i) {
            const view::View made = tests::madeView(random);
            const QString text = view::toText(linkOf(made));
            const view::ViewLink read = view::linkFromText(text);
            QCOMPARE(read.file, linkOf(made).file);
            QVERIFY2(view::fromJson(read.view, m_identities) == made, qPrintable(text));
        }
    }

    void aLinkIsOnePlainLine()
    {
        std::mt19937 random(12);
        const QString text = view::toText(linkOf(tests::madeView(random)));
        QVERIFY(text.startsWith(u"jaccuse:view/1/"));
        for (const QChar letter : text)
            QVERIFY(letter.isLetterOrNumber() || u":/-_"_s.contains(letter));
        QVERIFY(view::looksLikeLink(text));
        QVERIFY(!view::looksLikeLink(u"/data/claims.jaccuse"_s));
    }

    void aHundredActorsTakeAFewKilobytes()
    {
        view::View made;
        model::Identities identities;
        for (int i = 1; i <= 100; ++i) {
            identities.add(model::ActorId{i}, QUuid::createUuid());
            made.places.insert(model::ActorId{i}, view::keptPlace({i * 37.77 - 900, i * -13.33}));
        }
        const QString text = view::toText({view::toJson(made, identities), {}});
        QVERIFY2(text.size() < 4500, qPrintable(QString::number(text.size())));
    }

    void whatMailDoesToALinkDoesNoHarm()
    {
        std::mt19937 random(13);
        const view::View made = tests::madeView(random);
        QString text = view::toText(linkOf(made));
        for (qsizetype at = 76; at < text.size(); at += 78)
            text.insert(at, u"\r\n"_s);
        QCOMPARE(view::fromJson(view::linkFromText(u"  <"_s + text + u">\n"_s).view, m_identities), made);
    }

    void badLinksGetOneClearSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        std::mt19937 random(14);
        const QString good = view::toText(linkOf(tests::madeView(random)));
        QTest::newRow("nothing") << u"  "_s << u"There is no link"_s;
        QTest::newRow("something else") << u"https://example.org/"_s << u"no view link"_s;
        QTest::newRow("cut short") << good.left(good.size() / 2) << u"not whole"_s;
        QTest::newRow("the beginning alone") << u"jaccuse:view/1"_s << u"not whole"_s;
        QTest::newRow("empty") << u"jaccuse:view/1/"_s << u"not whole"_s;
        QTest::newRow("not base64") << u"jaccuse:view/1/§§§"_s << u"not whole"_s;
        QTest::newRow("a letter changed")
            << QString(good).replace(good.size() / 2, 1, good[good.size() / 2] == u'A' ? u'B' : u'A')
            << u"not whole"_s;
        QTest::newRow("a later version") << u"jaccuse:view/2/abc"_s << u"newer Jaccuse"_s;
        QTest::newRow("no version") << u"jaccuse:view/x/abc"_s << u"not whole"_s;
        QTest::newRow("far too long") << u"jaccuse:view/1/"_s + QString(5'000'000, u'A') << u"too long"_s;
        // Deflated JSON that is no object, and a small text that inflates to very much.
        const QByteArray list = qCompress("[1,2]").mid(4).toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("no object") << u"jaccuse:view/1/"_s + QString::fromLatin1(list) << u"not whole"_s;
        const QByteArray bomb =
            qCompress(QByteArray(200'000'000, ' '), 9).mid(4).toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("a bomb") << u"jaccuse:view/1/"_s + QString::fromLatin1(bomb) << u"not whole"_s;
    }

    void badLinksGetOneClearSentence()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        const QString fault = faultOf(text);
        QVERIFY2(fault.contains(words), qPrintable(fault));
        QCOMPARE(fault.count(u'.'), 1);
    }

    void noMutationCrashes()
    {
        std::mt19937 random(15);
        const QString letters = u"ABCxyz019-_/:= \n%<>{}\u00e9\u6771"_s;
        for (int i = 0; i < 1000; ++i) {
            QString text = view::toText(linkOf(tests::madeView(random)));
            for (auto change = 1 + random() % 4; change > 0; --change) {
                const auto at = static_cast<qsizetype>(random() % static_cast<quint32>(text.size()));
                const QChar letter =
                    letters[static_cast<qsizetype>(random() % static_cast<quint32>(letters.size()))];
                switch (random() % 4) {
                case 0:
                    text[at] = letter;
                    break;
                case 1:
                    text.insert(at, letter);
                    break;
                case 2:
                    text.remove(at, 1 + static_cast<qsizetype>(random() % 5));
                    break;
                default:
                    text.truncate(std::max<qsizetype>(1, at));
                }
                if (text.isEmpty())
                    text = u"j"_s;
            }
            // Either it is read, to whatever view, or it is refused in words.
            try {
                view::fromJson(view::linkFromText(text).view, m_identities);
            } catch (const LinkError &error) {
                QVERIFY(QByteArray(error.what()).size() > 20);
            }
        }
    }

    void noMutatedViewCrashes()
    {
        // Behind the checksum: the JSON itself is changed.
        std::mt19937 random(16);
        for (int i = 0; i < 1000; ++i) {
            QByteArray json = QJsonDocument(view::toJson(tests::madeView(random), m_identities))
                                  .toJson(QJsonDocument::Compact);
            for (auto change = 1 + random() % 3; change > 0; --change) {
                const auto at = static_cast<qsizetype>(random() % static_cast<quint32>(json.size()));
                json[at] = "0e-{}[]\",:x"[random() % 11];
            }
            view::fromJson(QJsonDocument::fromJson(json).object(), m_identities);
        }
    }
};

QTEST_GUILESS_MAIN(TestViewLink)
#include "tst_view_link.moc"
