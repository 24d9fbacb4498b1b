// SPDX-License-Identifier: MIT
#include "query/term_dictionary.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace jaccuse::query;

namespace {

TermDictionary dictionaryOf(const std::map<std::string, qint64> &words)
{
    TermDictionary dictionary;
    for (const auto &word : words)
        dictionary.add(word.first, word.second);
    return dictionary;
}

QString nearestTo(const TermDictionary &dictionary, const QString &word)
{
    const auto place = dictionary.nearest(word.toStdString());
    return place ? QString::fromStdString(std::string(dictionary.word(*place))) : QString();
}

} // namespace

class TestTermDictionary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWordsAndBeginnings()
    {
        const TermDictionary dictionary =
            dictionaryOf({{"attack", 3}, {"attacked", 2}, {"attacks", 5}, {"virus", 1}, {"атака", 4}});
        QCOMPARE(dictionary.quotationsWith("attacks"), 5);
        QCOMPARE(dictionary.quotationsWith("attac"), 0);
        QCOMPARE(dictionary.quotationsWith("атака"), 4);
        QCOMPARE(dictionary.beginningWith("attack").size(), size_t(3));
        QCOMPARE(dictionary.beginningWith("attacke").size(), size_t(1));
        QCOMPARE(dictionary.beginningWith("z").size(), size_t(0));
        QCOMPARE(dictionary.beginningWith("").size(), size_t(5));
        QVERIFY(!TermDictionary().find("virus"));
        QCOMPARE(TermDictionary().beginningWith("v").size(), size_t(0));
    }

    void beginningsAreAllThatBeginSo()
    {
        QRandomGenerator random(3);
        std::map<std::string, qint64> words;
        const QString letters = u"abcж北"_s;
        const auto made = [&](int longest) {
            QString word;
            for (int i = random.bounded(1, longest + 1); i > 0; --i)
                word += letters[random.bounded(static_cast<int>(letters.size()))];
            return word.toStdString();
        };
        for (int i = 0; i < 400; ++i)
            words[made(6)] = 1;
        const TermDictionary dictionary = dictionaryOf(words);
        for (int round = 0; round < 500; ++round) {
            const std::string prefix = made(4);
            const auto counted =
                static_cast<size_t>(std::count_if(words.begin(), words.end(), [&](const auto &word) {
                    return word.first.starts_with(prefix);
                }));
            QCOMPARE(dictionary.beginningWith(prefix).size(), counted);
            QCOMPARE(dictionary.find(prefix).has_value(), words.count(prefix) == 1);
        }
    }

    void mendsSpelling_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto add = [](const QString &typed, const QString &meant) {
            QTest::newRow(qPrintable(typed)) << typed << meant;
        };
        add(u"ransonware"_s, u"ransomware"_s);  // changed
        add(u"ransomwre"_s, u"ransomware"_s);   // left out
        add(u"ransoomware"_s, u"ransomware"_s); // added
        add(u"ranosmware"_s, u"ransomware"_s);  // swapped
        add(u"rasnomwaer"_s, u"ransomware"_s);  // swapped twice
        add(u"атаха"_s, u"атака"_s);
        add(u"warr"_s, u"war"_s);  // the commoner of equals
        add(u"wxyz"_s, QString()); // two changes of a short word
        add(u"ransxxxware"_s, QString());
        add(u"zzzzzz"_s, QString());
        add(QString(500, u'x'), QString());
    }

    void mendsSpelling()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const TermDictionary dictionary = dictionaryOf(
            {{"a", 900}, {"ransomware", 2}, {"war", 50}, {"ware", 3}, {"ward", 7}, {"атака", 1}});
        QCOMPARE(nearestTo(dictionary, typed), meant);
    }
};

QTEST_GUILESS_MAIN(TestTermDictionary)
#include "tst_term_dictionary.moc"
