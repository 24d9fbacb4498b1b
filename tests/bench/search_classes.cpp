// SPDX-License-Identifier: MIT
#include "search_classes.h"

#include "query/words.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace jaccuse::bench {

namespace {

constexpr int queriesEach = 40;

QList<uint> lettersOf(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).toUcs4();
}

std::string firstLetters(std::string_view word, int count)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).left(count).toStdString();
}

bool isLatin(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool isWritten(std::string_view word, QChar::Script script)
{
    const QList<uint> letters = lettersOf(word);
    return std::all_of(letters.begin(), letters.end(),
                       [script](uint c) { return QChar::script(c) == script; });
}

std::string quoted(const std::string &word)
{
    return '"' + word + '"';
}

/// Words that must all occur; the last one is only begun where `begun`.
BenchQuery allOf(const std::vector<std::string> &words, bool begun = false)
{
    BenchQuery query;
    for (const std::string &word : words) {
        query.typed += QString::fromStdString(word) + u' ';
        query.fts += quoted(word) + ' ';
        query.xapian += word + ' ';
    }
    if (begun) {
        query.typed.chop(1);
        query.fts.back() = '*';
        query.xapian.pop_back(); // no space: Xapian's FLAG_PARTIAL, its way with words being typed
    }
    query.bytes = words;
    std::sort(query.bytes.begin(), query.bytes.end(),
              [](const std::string &a, const std::string &b) { return a.size() > b.size(); });
    return query;
}

BenchQuery phrase(const std::string &first, const std::string &second)
{
    const std::string words = first + ' ' + second;
    return {QString::fromStdString(quoted(words)) + u' ', quoted(words), quoted(words) + ' ', {words}};
}

BenchQuery ours(const QString &typed)
{
    return {typed, {}, {}, {}};
}

/// Chooses the words and makes the classes.
class Classes
{
public:
    Classes(const query::TermDictionary &words, const std::function<std::string(int)> &quotation)
        : m_words(words)
        , m_quotation(quotation)
        , m_byRank(words.size())
    {
        std::iota(m_byRank.begin(), m_byRank.end(), size_t{0});
        std::sort(m_byRank.begin(), m_byRank.end(),
                  [&](size_t a, size_t b) { return words.quotations(a) > words.quotations(b); });
    }

    void add(const QString &name, const std::function<BenchQuery(int)> &make)
    {
        BenchClass made{name, {}};
        for (int i = 0; i < queriesEach; ++i)
            if (BenchQuery query = make(i); !query.typed.isEmpty())
                made.queries.push_back(std::move(query));
        if (!made.queries.empty())
            m_made.push_back(std::move(made));
    }
    /// A word by its place among the commonest.
    std::string ranked(size_t rank) const
    {
        return std::string(m_words.word(m_byRank[std::min(rank, m_byRank.size() - 1)]));
    }
    /// A word of so many quotations, by chance, that is as wanted; empty where none is found.
    std::string word(qint64 least, qint64 most, const std::function<bool(std::string_view)> &wanted)
    {
        for (int tries = 0; tries < 200'000; ++tries) {
            const size_t place = m_random() % m_words.size();
            const qint64 with = m_words.quotations(place);
            if (with >= least && with <= most && wanted(m_words.word(place)))
                return std::string(m_words.word(place));
        }
        return {};
    }
    /// Words of a quotation in its order.
    std::vector<std::string> quotation()
    {
        std::vector<std::string> words;
        while (words.size() < 8) {
            words.clear();
            const std::string text = m_quotation(static_cast<int>(m_random() % 1'000'000));
            m_splitter.split(text, query::WordSplitter::Mode::Query,
                             [&](std::string_view word, size_t, size_t, bool) {
                                 words.emplace_back(word);
                                 return true;
                             });
        }
        return words;
    }
    void keep(BenchClass made) { m_made.push_back(std::move(made)); }
    size_t below(size_t count) { return m_random() % count; }
    std::vector<BenchClass> take() { return std::move(m_made); }

private:
    const query::TermDictionary &m_words;
    const std::function<std::string(int)> &m_quotation;
    std::vector<size_t> m_byRank;
    std::mt19937 m_random{7}; // NOLINT(cert-msc32-c,cert-msc51-cpp): the same queries each time
    query::WordSplitter m_splitter;
    std::vector<BenchClass> m_made;
};

void addWords(Classes &classes)
{
    constexpr qint64 all = 1'000'000'000;
    const auto begun = [&](int letters) {
        return [&classes, letters](int) {
            const std::string word = classes.word(2, all, [letters](std::string_view candidate) {
                return isLatin(candidate) && candidate.size() >= static_cast<size_t>(letters);
            });
            return word.empty() ? BenchQuery() : allOf({firstLetters(word, letters)}, true);
        };
    };
    classes.add(u"common word"_s, [&](int i) { return allOf({classes.ranked(static_cast<size_t>(i / 2))}); });
    classes.add(u"medium word"_s, [&](int) { return allOf({classes.word(2'000, 40'000, isLatin)}); });
    classes.add(u"rare word"_s, [&](int) { return allOf({classes.word(2, 200, isLatin)}); });
    classes.add(u"1 letter"_s, begun(1));
    classes.add(u"2 letters"_s, begun(2));
    classes.add(u"3 letters"_s, begun(3));
    classes.add(u"4 letters"_s, begun(4));
    classes.add(u"6 letters"_s, begun(6));
    classes.add(u"common word, 1 to 7 letters of it"_s, [&](int i) {
        const std::string word = classes.ranked(static_cast<size_t>(i));
        return isLatin(word) ? allOf({firstLetters(word, 1 + i % 7)}, true) : BenchQuery();
    });
}

void addSeveral(Classes &classes)
{
    classes.add(u"phrase of 2 words"_s, [&](int) {
        const auto words = classes.quotation();
        const size_t at = classes.below(words.size() - 1);
        return phrase(words[at], words[at + 1]);
    });
    classes.add(u"phrase of 2 common words"_s, [&](int) {
        return phrase(classes.ranked(classes.below(20)), classes.ranked(classes.below(20)));
    });
    classes.add(u"3 words of one quotation"_s, [&](int) {
        const auto words = classes.quotation();
        return allOf({words[classes.below(words.size())], words[classes.below(words.size())],
                      words[classes.below(words.size())]});
    });
    classes.add(u"3 common words"_s, [&](int) {
        return allOf({classes.ranked(classes.below(20)), classes.ranked(20 + classes.below(20)),
                      classes.ranked(40 + classes.below(20))});
    });
    classes.add(u"2 words and 3 letters"_s, [&](int) {
        const auto words = classes.quotation();
        return allOf({words[classes.below(words.size())], words[classes.below(words.size())],
                      firstLetters(words[classes.below(words.size())], 3)},
                     true);
    });
}

void addScripts(Classes &classes)
{
    const auto written = [&](const QString &name, QChar::Script script, qint64 least) {
        classes.add(name, [&classes, script, least](int) {
            const std::string word = classes.word(least, 100'000, [script](std::string_view candidate) {
                return isWritten(candidate, script);
            });
            return word.empty() ? BenchQuery() : allOf({word});
        });
    };
    written(u"2 Hangul characters"_s, QChar::Script_Hangul, 2);
    written(u"2 Han characters"_s, QChar::Script_Han, 2);
    written(u"Cyrillic word"_s, QChar::Script_Cyrillic, 2);
    classes.add(u"1 Han character"_s, [&](int) {
        const std::string word = classes.word(
            2, 100'000, [](std::string_view candidate) { return isWritten(candidate, QChar::Script_Han); });
        return word.empty() ? BenchQuery() : ours(QString::fromStdString(firstLetters(word, 1)));
    });
}

void addOurs(Classes &classes, const QStringList &actors)
{
    const auto text = [](const std::string &word) { return QString::fromStdString(word); };
    classes.add(u"OR of 2 words"_s, [&](int i) {
        const std::string second =
            i % 2 == 0 ? classes.ranked(classes.below(60)) : classes.word(2, 200, isLatin);
        return ours(text(classes.ranked(20 + classes.below(60))) + u" OR "_s + text(second) + u' ');
    });
    classes.add(u"NEAR of 2 words of one quotation"_s, [&](int) {
        const auto words = classes.quotation();
        return ours(u"NEAR("_s + text(words[1]) + u' ' + text(words[4]) + u", 5) "_s);
    });
    classes.add(u"common word without another"_s, [&](int) {
        return ours(text(classes.ranked(classes.below(40))) + u" -"_s +
                    text(classes.ranked(classes.below(40))) + u' ');
    });
    if (actors.isEmpty())
        return;
    const auto actor = [&] {
        return actors[static_cast<qsizetype>(classes.below(static_cast<size_t>(actors.size())))];
    };
    classes.add(u"field alone"_s, [&](int i) {
        const QString name = actor();
        const std::array<QString, 5> fields = {u"by:\"%1\" "_s.arg(name), u"against:\"%1\" "_s.arg(name),
                                               u"stance:denies "_s, u"after:2015 "_s,
                                               u"by:"_s + name.left(3)};
        return ours(fields[static_cast<size_t>(i) % fields.size()]);
    });
    classes.add(u"field and common word"_s, [&](int i) {
        const QString word = text(classes.ranked(classes.below(40))) + u' ';
        const std::array<QString, 4> fields = {u"by:\"%1\" "_s.arg(actor()), u"stance:denies "_s,
                                               u"before:2012 "_s, u"lang:en "_s};
        return ours(fields[static_cast<size_t>(i) % fields.size()] + word);
    });
    classes.add(u"field and rare word"_s, [&](int i) {
        const QString word = text(classes.word(2, 200, isLatin)) + u' ';
        return ours((i % 2 == 0 ? u"stance:accuses "_s : u"after:2015 "_s) + word);
    });
    classes.add(u"misspelt word"_s, [&](int) {
        QString word =
            text(classes.word(20, 20'000, [](std::string_view w) { return isLatin(w) && w.size() > 5; }));
        if (word.size() > 3)
            word[2] = word[2] == u'q' ? u'x' : u'q';
        return ours(word + u' ');
    });
    // As somebody types words that they remember: each key is a query.
    BenchClass keys{u"each key of 3 words typed"_s, {}};
    for (int i = 0; i < queriesEach / 4; ++i) {
        const auto words = classes.quotation();
        const QString line = text(words[0]) + u' ' + text(words[3]) + u' ' + text(words[6]);
        for (qsizetype to = 1; to <= line.size(); ++to)
            keys.queries.push_back(ours(line.left(to)));
    }
    classes.keep(std::move(keys));
}

} // namespace

std::vector<BenchClass> searchClasses(const query::TermDictionary &words, const QStringList &actors,
                                      const std::function<std::string(int)> &quotation)
{
    Classes classes(words, quotation);
    addWords(classes);
    addSeveral(classes);
    addScripts(classes);
    addOurs(classes, actors);
    return classes.take();
}

} // namespace jaccuse::bench
