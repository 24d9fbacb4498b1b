// SPDX-License-Identifier: MIT
#include "search_peers.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstring>
#include <optional>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

using namespace Qt::StringLiterals;

namespace jaccuse::bench {

namespace {

class Fts5 : public SearchPeer
{
public:
    Fts5(const QString &file, const QString &path)
        : m_db(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
    {
        m_db.exec("PRAGMA cache_size=-1048576; PRAGMA mmap_size=4294967296");
        if (!m_db.tableExists("words")) {
            m_db.exec("PRAGMA synchronous=OFF; CREATE VIRTUAL TABLE words USING fts5(quotation)");
            SQLite::Statement attach(m_db, "ATTACH ?1 AS file");
            attach.bind(1, file.toStdString());
            attach.exec();
            m_db.exec("INSERT INTO words(rowid, quotation) SELECT id, exact FROM file.quotation ORDER BY id");
        }
        m_search.emplace(m_db, "SELECT rowid, snippet(words, 0, '<', '>', '...', 32) FROM words WHERE words "
                               "MATCH ?1 ORDER BY rank LIMIT 50");
    }
    [[nodiscard]] QString name() const override { return u"FTS5"_s; }
    [[nodiscard]] bool reads(const BenchQuery &query) const override { return !query.fts.empty(); }
    int search(const BenchQuery &query) override
    {
        int hits = 0;
        m_search->bind(1, query.fts);
        while (m_search->executeStep())
            ++hits;
        m_search->reset();
        return hits;
    }

private:
    SQLite::Database m_db;
    std::optional<SQLite::Statement> m_search;
};

/// The next place of some bytes; null where there is none. Sixteen places at a time by their first and last
/// byte, which is as quick as memory can be read.
const char *next(const char *from, const char *end, const std::string &bytes)
{
#ifdef __SSE2__
    const __m128i first = _mm_set1_epi8(bytes.front());
    const __m128i last = _mm_set1_epi8(bytes.back());
    for (; from + 16 + bytes.size() < end; from += 16) {
        __m128i heads;
        __m128i tails;
        std::memcpy(&heads, from, sizeof heads);
        std::memcpy(&tails, from + bytes.size() - 1, sizeof tails);
        auto places = static_cast<unsigned>(
            _mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(first, heads), _mm_cmpeq_epi8(last, tails))));
        for (; places != 0; places &= places - 1)
            if (const char *at = from + __builtin_ctz(places);
                std::memcmp(at, bytes.data(), bytes.size()) == 0)
                return at;
    }
#endif
    return static_cast<const char *>(
        memmem(from, static_cast<size_t>(end - from), bytes.data(), bytes.size()));
}

class Scan : public SearchPeer
{
public:
    explicit Scan(const QString &file)
    {
        const SQLite::Database db(file.toStdString());
        SQLite::Statement rows(db, "SELECT exact FROM quotation ORDER BY id");
        while (rows.executeStep())
            m_text.append(rows.getColumn(0).getString()).push_back('\n');
    }
    [[nodiscard]] QString name() const override { return u"scan"_s; }
    [[nodiscard]] bool reads(const BenchQuery &query) const override { return !query.bytes.empty(); }
    int search(const BenchQuery &query) override
    {
        int found = 0;
        const char *const end = m_text.data() + m_text.size();
        const char *at = m_text.data();
        while (at && at < end) {
            at = next(at, end, query.bytes.front());
            if (!at)
                break;
            const auto *const lineEnd =
                static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
            const auto *const before = static_cast<const char *>(
                memrchr(m_text.data(), '\n', static_cast<size_t>(at - m_text.data())));
            const std::string_view line(before ? before + 1 : m_text.data(),
                                        static_cast<size_t>(lineEnd - (before ? before + 1 : m_text.data())));
            bool all = true;
            for (size_t i = 1; all && i < query.bytes.size(); ++i)
                all = line.find(query.bytes[i]) != std::string_view::npos;
            found += all ? 1 : 0;
            at = lineEnd + 1;
        }
        return found;
    }

private:
    std::string m_text;
};

} // namespace

std::unique_ptr<SearchPeer> fts5Peer(const QString &file, const QString &folder)
{
    return std::make_unique<Fts5>(file, folder + u"/fts5.db"_s);
}

std::unique_ptr<SearchPeer> scanPeer(const QString &file)
{
    return std::make_unique<Scan>(file);
}

} // namespace jaccuse::bench
