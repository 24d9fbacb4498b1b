// SPDX-License-Identifier: MIT
#include "query/word_forms.h"
#include "query/words.h"

#include <QStringList>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace jaccuse::query;

namespace {

TermDictionary dictionaryOf(const QString &text)
{
    std::map<std::string, qint64> words;
    WordSplitter splitter;
    const std::string utf8 = text.toStdString();
    splitter.split(utf8, WordSplitter::Mode::Index, [&](std::string_view word, size_t, size_t, bool) {
        ++words[std::string(word)];
        return true;
    });
    TermDictionary dictionary;
    for (const auto &word : words)
        dictionary.add(word.first, word.second);
    return dictionary;
}

QString folded(const QString &word)
{
    WordSplitter splitter;
    std::string result;
    const std::string utf8 = word.toStdString();
    splitter.split(utf8, WordSplitter::Mode::Query, [&](std::string_view found, size_t, size_t, bool) {
        result = found;
        return true;
    });
    return QString::fromStdString(result);
}

QStringList formsOf(const QString &word, const QString &text)
{
    const TermDictionary dictionary = dictionaryOf(text);
    QStringList forms;
    for (const std::string &form : WordForms(dictionary).of(folded(word).toStdString()))
        forms.append(QString::fromStdString(form));
    forms.sort();
    return forms;
}

} // namespace

class TestWordForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsOtherForms_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("forms"); // that are in the file
        QTest::addColumn<QString>("others");
        const auto add = [](const QString &word, const QString &forms, const QString &others) {
            QTest::newRow(qPrintable(word)) << word << forms << others;
        };
        add(u"accuse"_s, u"accused accuses accusing"_s, u"the of and accessory accurate"_s);
        add(u"accusing"_s, u"accuse accused"_s, u"acute"_s);
        add(u"denies"_s, u"denied deny denying"_s, u"dense denim"_s);
        add(u"attacks"_s, u"attack attacked attacking"_s, u"attach"_s);
        add(u"обвиняет"_s, u"обвинял обвинять обвиняют"_s, u"обвал"_s);
        add(u"хакеры"_s, u"хакеров хакер хакерами"_s, u"характер"_s);
        add(u"российский"_s, u"российская российские российского"_s, u"россия"_s);
        add(u"Angriff"_s, u"angriffe angriffen angriffs"_s, u"der und nicht angreifer"_s);
        add(u"accusé"_s, u"accusee accusees accuser"_s, u"les des dans accueil"_s);
        add(u"ataques"_s, u"ataque"_s, u"los del para atar"_s);
        add(u"acusación"_s, u"acusaciones"_s, u"los del para acuoso"_s);
        add(u"الهجوم"_s, u"هجوم وهجوم بالهجوم والهجوم"_s, u"هجرة"_s);
        add(u"APT28"_s, QString(), u"apt29 apt"_s);
        add(u"US"_s, QString(), u"use used"_s);
    }

    void knowsOtherForms()
    {
        QFETCH(QString, word);
        QFETCH(QString, forms);
        QFETCH(QString, others);
        QStringList expected;
        for (const QString &form : forms.split(u' ', Qt::SkipEmptyParts))
            expected.append(folded(form));
        expected.sort();
        QCOMPARE(formsOf(word, word + u' ' + forms + u' ' + others), expected);
    }

    void takesKoreanParticlesOff()
    {
        const auto bare = [](const QString &word) {
            return QString::fromStdString(withoutKoreanParticle(word.toStdString()));
        };
        QCOMPARE(bare(u"북한은"_s), u"북한"_s);
        QCOMPARE(bare(u"북한에서는"_s), u"북한"_s);
        QCOMPARE(bare(u"북한"_s), QString());
        QCOMPARE(bare(u"나는"_s), QString()); // one syllable would be left
        QCOMPARE(bare(u"virus"_s), QString());
        QCOMPARE(bare(QString()), QString());
    }
};

QTEST_GUILESS_MAIN(TestWordForms)
#include "tst_word_forms.moc"
