// SPDX-License-Identifier: MIT
// Types any bytes into the search of a file: nothing that can be typed is an error, and what comes back holds
// together. Looks through the sample, or through the Jaccuse file that JACCUSE_FUZZ_FILE names. Where
// JACCUSE_FUZZ_MS is set, a line that takes the search longer than that, three times in a row, is a finding
// too: milliseconds of the processor, to the first 50 hits.
#include "import/import_file.h"
#include "query/completion.h"
#include "query/search_query.h"
#include "store/claim_reader.h"
#include "store/database.h"
#include "store/quotation_index.h"

#include <QDebug>

#include <algorithm>
#include <cstdint>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

double processorMilliseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

void require(bool holds, const char *what, const QString &line)
{
    if (!holds)
        qFatal("%s: %s", what, qUtf8Printable(QDebug::toString(line)));
}

/// A file that all lines are looked for in.
class Searched
{
public:
    Searched()
        : m_database(openedFile())
        , m_columns(store::ClaimReader(m_database).columns())
    {
        store::QuotationIndex(m_database).prepare(m_columns);
    }

    void search(const QString &line, store::SearchOptions options)
    {
        options.columns = m_columns;
        const store::QuotationIndex index(m_database);
        const query::SearchQuery query = query::parseSearch(line, options.offset == 0);
        const double most = qEnvironmentVariable("JACCUSE_FUZZ_MS", u"0"_s).toDouble();
        double least = 0;
        store::SearchResult result;
        for (int run = 0; run == 0 || (most > 0 && least > most && run < 3); ++run) {
            const double from = processorMilliseconds();
            result = index.search(query, options);
            const double took = processorMilliseconds() - from;
            least = run == 0 ? took : std::min(least, took);
        }
        require(most <= 0 || least <= most, qPrintable(u"the search took %1 ms"_s.arg(least)), line);
        check(result, options, line);
        static_cast<void>(index.named(query.plainWords(), 10, m_columns, {}));
    }

    void complete(const QString &line, qsizetype cursor)
    {
        const auto part = query::begunPart(line, cursor);
        if (!part)
            return;
        require(part->start >= 0 && part->start <= part->end && part->end <= line.size(),
                "the part that was begun lies outside the line", line);
        if (!part->field)
            return;
        const auto values =
            store::QuotationIndex(m_database).values(*part->field, part->begun, 10, m_columns, {});
        for (const query::FieldValue &value : values) {
            const query::CompletedLine done = query::completed(line, *part, value.value);
            require(done.cursor <= done.line.size(), "the cursor left the line", line);
            static_cast<void>(query::parseSearch(done.line, true));
        }
    }

private:
    static store::Database openedFile()
    {
        const QString named = qEnvironmentVariable("JACCUSE_FUZZ_FILE");
        if (!named.isEmpty())
            return {named, store::OpenMode::Read};
        store::Database sample(u":memory:"_s, store::OpenMode::Create);
        import::importSample(sample);
        return sample;
    }

    static void check(const store::SearchResult &result, const store::SearchOptions &options,
                      const QString &line)
    {
        require(static_cast<int>(result.hits.size()) <= options.limit, "there are more hits than asked for",
                line);
        require(result.hits.empty() ||
                    result.total >= options.offset + static_cast<qint64>(result.hits.size()),
                "there are more hits than matches", line);
        for (const store::QuotationHit &hit : result.hits) {
            require(hit.snippet.start >= 0 && hit.snippet.start <= hit.snippet.end &&
                        hit.snippet.end <= hit.exact.size(),
                    "the snippet lies outside the quotation", line);
            qsizetype end = 0;
            for (const query::Match &match : hit.matches) {
                require(match.range.start >= end && match.range.end <= hit.exact.size(),
                        "the words found overlap or lie outside the quotation", line);
                end = match.range.end;
            }
        }
    }

    store::Database m_database;
    query::ClaimColumnsPtr m_columns;
};

} // namespace

/// As libFuzzer calls it: the first byte chooses how to search, the rest is the line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static Searched searched;
    if (size == 0)
        return 0;
    const unsigned how = bytes[0];
    const QByteArrayView typed(bytes + 1, static_cast<qsizetype>(size) - 1);
    const QString line = QString::fromUtf8(typed);
    store::SearchOptions options;
    options.order = static_cast<store::SearchOrder>(how % 3);
    options.forms = (how & 4U) == 0;
    options.otherNames = (how & 8U) == 0;
    options.offset = (how & 16U) == 0 ? 0 : 3;
    searched.search(line, options);
    searched.complete(line, line.size());
    searched.complete(line, line.size() / 2);
    return 0;
}
