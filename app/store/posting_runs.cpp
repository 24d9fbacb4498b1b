// SPDX-License-Identifier: MIT
#include "store/posting_runs.h"

#include "store/store_error.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace jaccuse::store {

namespace {

constexpr size_t readAtOnce = 256 * 1024;
constexpr size_t longestNumber = 9;

/// Reads a run, one term and one row after the other.
class RunReader
{
public:
    RunReader(QFileDevice &file, const PostingRun &run)
        : m_file(file)
        , m_run(run)
        , m_next(run.from)
        , m_buffer(readAtOnce + longestNumber)
    {}

    /// Goes to the next term, where the rows of the last one were read; false after the last term.
    bool nextTerm()
    {
        if (m_at == m_end && m_next == m_run.to)
            return false;
        m_term = bytes(number());
        m_ordinal = 0;
        return true;
    }
    [[nodiscard]] std::string_view term() const { return m_term; }

    /// Goes to the term's next row; false after the last one.
    bool nextRow()
    {
        const quint64 further = number();
        if (further == 0)
            return false;
        m_ordinal += further;
        m_id = m_run.ids[m_ordinal - 1];
        m_places = bytes(number());
        return true;
    }
    [[nodiscard]] qint64 id() const { return m_id; }
    [[nodiscard]] std::string_view places() const { return m_places; } ///< until the next call of nextRow()

    qint64 takeBytesRead() { return std::exchange(m_bytesRead, 0); }

private:
    quint64 number()
    {
        if (m_end - m_at < longestNumber)
            refill(longestNumber);
        quint64 value = 0;
        for (;;) { // no number here has a ninth byte
            const auto byte = static_cast<unsigned char>(m_buffer[m_at++]);
            value = (value << 7) | (byte & 0x7Fu);
            if (byte < 0x80)
                return value;
        }
    }

    std::string_view bytes(size_t count)
    {
        if (m_end - m_at < count)
            refill(count);
        const std::string_view found(m_buffer.data() + m_at, count);
        m_at += count;
        return found;
    }

    /// Reads on, so that `least` bytes lie in the buffer where the run has as many.
    void refill(size_t least);

    QFileDevice &m_file;
    const PostingRun &m_run;
    qint64 m_next; // in the file
    std::vector<char> m_buffer;
    size_t m_at = 0;
    size_t m_end = 0;
    qint64 m_bytesRead = 0;
    std::string m_term;
    quint64 m_ordinal = 0; // among the ids, from 1
    qint64 m_id = 0;
    std::string_view m_places;
};

void RunReader::refill(size_t least)
{
    std::memmove(m_buffer.data(), m_buffer.data() + m_at, m_end - m_at);
    m_end -= m_at;
    m_at = 0;
    m_buffer.resize(std::max(m_buffer.size(), least + longestNumber));
    const qint64 wanted =
        std::min<qint64>(static_cast<qint64>(m_buffer.size() - longestNumber - m_end), m_run.to - m_next);
    if (wanted == 0)
        return;
    if (!m_file.seek(m_next) || m_file.read(m_buffer.data() + m_end, wanted) != wanted)
        throw StoreError(
            StoreError::Kind::Other,
            QCoreApplication::translate("jaccuse::store", "The search index could not be built: %1.")
                .arg(m_file.errorString()));
    m_next += wanted;
    m_end += static_cast<size_t>(wanted);
    m_bytesRead += wanted;
}

/// Moves the first of a heap of readers, whose least id comes first, to where it belongs now.
void sink(std::vector<RunReader *> &heap)
{
    size_t at = 0;
    RunReader *moved = heap.front();
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= heap.size())
            break;
        if (child + 1 < heap.size() && heap[child + 1]->id() < heap[child]->id())
            ++child;
        if (moved->id() < heap[child]->id())
            break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = moved;
}

/// Writes the rows that readers have of one term.
void mergeRows(std::vector<RunReader *> &readers, IndexSegment &segment)
{
    std::erase_if(readers, [](RunReader *reader) { return !reader->nextRow(); });
    std::sort(readers.begin(), readers.end(),
              [](const RunReader *a, const RunReader *b) { return a->id() < b->id(); });
    while (!readers.empty()) {
        RunReader &first = *readers.front();
        segment.row(first.id(), first.places());
        if (!first.nextRow()) {
            readers.front() = readers.back();
            readers.pop_back();
        }
        if (readers.size() > 1)
            sink(readers);
    }
}

} // namespace

void mergeRuns(QFileDevice &file, const std::vector<PostingRun> &runs, IndexSegment &segment,
               const std::function<void(qint64 bytes)> &step)
{
    std::vector<RunReader> readers;
    readers.reserve(runs.size());
    for (const PostingRun &run : runs)
        readers.emplace_back(file, run);
    std::vector<RunReader *> reading;
    for (RunReader &reader : readers)
        if (reader.nextTerm())
            reading.push_back(&reader);

    std::vector<RunReader *> same;
    while (!reading.empty()) {
        const RunReader *least =
            *std::min_element(reading.begin(), reading.end(),
                              [](const RunReader *a, const RunReader *b) { return a->term() < b->term(); });
        const std::string term(least->term());
        same.clear();
        std::copy_if(reading.begin(), reading.end(), std::back_inserter(same),
                     [&](const RunReader *reader) { return reader->term() == term; });
        segment.term(term);
        mergeRows(same, segment);
        qint64 bytes = 0;
        std::erase_if(reading, [&](RunReader *reader) {
            bytes += reader->takeBytesRead();
            return reader->term() == term && !reader->nextTerm();
        });
        step(bytes);
    }
}

} // namespace jaccuse::store
