// SPDX-License-Identifier: MIT
#include "store/held_rows.h"

#include "store/store_error.h"
#include "store/unnamed_file.h"

#include <QCoreApplication>
#include <QDir>
#include <queue>

#include <algorithm>
#include <cstring>

namespace jaccuse::store {

namespace {

constexpr size_t piece = 64 * 1024; // read or written at once

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

[[noreturn]] void throwNoRoom(const QFileDevice &file, const QString &path)
{
    throw StoreError(
        StoreError::Kind::Full,
        tr("What waits to be written into %1 could not be put aside (%2); nothing was changed. Make "
           "room in its folder and try again.")
            .arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace

/// The rows of one run, claim after claim.
class HeldRows::RunReader
{
public:
    RunReader(QTemporaryFile &file, const QString &path, const Run &run)
        : m_file(file)
        , m_path(path)
        , m_next(run.start)
        , m_end(run.end)
    {}

    /// Goes to the next claim; false where there is none.
    bool next()
    {
        m_at += m_size;
        if (!fill(sizeof m_head))
            return false;
        std::memcpy(&m_head, m_bytes.data() + m_at, sizeof m_head);
        m_at += sizeof m_head;
        m_size = static_cast<size_t>(m_head.size);
        fill(m_size);
        return true;
    }
    [[nodiscard]] qint64 claim() const { return m_head.claim; }
    [[nodiscard]] std::string_view rows() const { return {m_bytes.data() + m_at, m_size}; }

private:
    /// Has so many bytes from m_at on in memory; false at the end of the run.
    bool fill(size_t wanted)
    {
        if (m_filled - m_at >= wanted)
            return true;
        if (m_next == m_end)
            return false;
        const auto begin = m_bytes.begin();
        std::copy(begin + static_cast<qint64>(m_at), begin + static_cast<qint64>(m_filled), begin);
        m_filled -= m_at;
        m_at = 0;
        const auto more = static_cast<size_t>(
            std::min<qint64>(m_end - m_next, static_cast<qint64>(std::max(piece, wanted) - m_filled)));
        m_bytes.resize(std::max(m_bytes.size(), m_filled + more));
        if (!m_file.seek(m_next) ||
            m_file.read(m_bytes.data() + m_filled, static_cast<qint64>(more)) != static_cast<qint64>(more))
            throwNoRoom(m_file, m_path);
        m_next += static_cast<qint64>(more);
        m_filled += more;
        return true;
    }

    QTemporaryFile &m_file;
    const QString &m_path;
    qint64 m_next; // of the file, to be read
    qint64 m_end;
    std::vector<char> m_bytes;
    size_t m_filled = 0;
    size_t m_at = 0;
    size_t m_size = 0; // of the rows at m_at
    Head m_head = {0, 0};
};

void HeldRows::add(model::ClaimId claim, std::string_view rows)
{
    m_places.push_back({claim.value, m_rows.size(), rows.size()});
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    ++m_claims;
}

void HeldRows::sortPlaces()
{
    std::sort(m_places.begin(), m_places.end(),
              [](const Place &a, const Place &b) { return a.claim < b.claim; });
}

void HeldRows::append(const std::vector<char> &bytes)
{
    if (m_file->write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        throwNoRoom(*m_file, m_path);
}

void HeldRows::spill()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!openUnnamed(*m_file, m_path))
            throwNoRoom(*m_file, m_path);
    }
    sortPlaces();
    const qint64 start = m_file->size();
    std::vector<char> bytes;
    for (const Place &place : m_places) {
        const Head head = {place.claim, static_cast<qint64>(place.size)};
        const auto *const headBytes = reinterpret_cast<const char *>(&head);
        bytes.insert(bytes.end(), headBytes, headBytes + sizeof head);
        const std::string_view rows = rowsAt(place);
        bytes.insert(bytes.end(), rows.begin(), rows.end());
        if (bytes.size() >= piece) {
            append(bytes);
            bytes.clear();
        }
    }
    append(bytes);
    m_runs.push_back({start, m_file->size()});
    m_places.clear();
    m_rows.clear();
}

void HeldRows::forget()
{
    m_rows = {};
    m_places = {};
    m_file.reset();
    m_runs.clear();
    m_claims = 0;
}

void HeldRows::takeAll(const std::function<void(std::string_view rows)> &take)
{
    if (m_runs.empty()) {
        sortPlaces();
        for (const Place &place : m_places)
            take(rowsAt(place));
        forget();
        return;
    }
    spill();
    m_rows = {};
    m_places = {};
    std::vector<RunReader> readers;
    readers.reserve(m_runs.size());
    const auto later = [&](size_t a, size_t b) { return readers[a].claim() > readers[b].claim(); };
    std::priority_queue<size_t, std::vector<size_t>, decltype(later)> first(later);
    for (const Run &run : m_runs) {
        readers.emplace_back(*m_file, m_path, run);
        if (readers.back().next())
            first.push(readers.size() - 1);
    }
    while (!first.empty()) {
        const size_t reader = first.top();
        first.pop();
        take(readers[reader].rows());
        if (readers[reader].next())
            first.push(reader);
    }
    forget();
}

} // namespace jaccuse::store
