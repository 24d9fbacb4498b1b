// SPDX-License-Identifier: MIT
#include "store/index_segment.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jaccuse::store {

namespace {

constexpr size_t pageSize = 4050; // FTS5's own; with the row's head it fits a page of the database
constexpr size_t headerSize = 4;
constexpr char wordsIndex = '0'; // what its terms begin with
constexpr int worthTree = 4;     // pages of a list without another term

// Bits of an id in %_data, from the right: page, height in a tree, whether of a tree; then the segment.
constexpr int heightAt = 31;
constexpr int treeAt = 36;
constexpr int segmentAt = 37;

qint64 pageId(qint64 page)
{
    return (IndexSegment::number << segmentAt) + page;
}

qint64 treePageId(size_t height, qint64 page)
{
    return pageId(page) + (qint64{1} << treeAt) + (static_cast<qint64>(height) << heightAt);
}

void putShort(std::string &page, size_t at, size_t value)
{
    page[at] = static_cast<char>(value >> 8);
    page[at + 1] = static_cast<char>(value & 0xFF);
}

/// Bytes up to the end of the number in which the byte before `least` lies.
size_t wholeNumbers(std::string_view numbers, size_t least)
{
    size_t end = least;
    while (end > 0 && end < numbers.size() && (static_cast<unsigned char>(numbers[end - 1]) & 0x80) != 0)
        ++end;
    return end;
}

} // namespace

void appendLongVarint(std::string &to, quint64 value)
{
    std::array<char, 9> bytes;
    size_t from = bytes.size();
    if (value >> 56 != 0) { // the ninth byte has eight bits
        bytes[--from] = static_cast<char>(value & 0xFF);
        value >>= 8;
        while (from > 0) {
            bytes[--from] = static_cast<char>((value & 0x7F) | 0x80);
            value >>= 7;
        }
    } else {
        bytes[--from] = static_cast<char>(value & 0x7F);
        while ((value >>= 7) != 0)
            bytes[--from] = static_cast<char>((value & 0x7F) | 0x80);
    }
    to.append(bytes.data() + from, bytes.size() - from);
}

IndexSegment::IndexSegment(WritePage writePage)
    : m_writePage(std::move(writePage))
    , m_levels(1)
    , m_page(headerSize, '\0')
    , m_entry{{}, 1}
{}

void IndexSegment::countWord()
{
    if (m_rows > 0 && m_term.starts_with(wordsIndex))
        m_words.add(std::string_view(m_term).substr(1), m_rows);
    m_rows = 0;
}

void IndexSegment::term(std::string_view term)
{
    countWord();
    if (m_page.size() + m_footer.size() + term.size() + 2 >= pageSize && m_page.size() > headerSize)
        flushPage();
    appendVarint(m_footer, m_page.size() - m_lastTermAt);
    m_lastTermAt = m_page.size();
    const auto differ = std::mismatch(m_term.begin(), m_term.end(), term.begin(), term.end()).second;
    auto shared = static_cast<size_t>(differ - term.begin());
    if (m_hasTerm) {
        appendVarint(m_page, shared);
    } else {
        if (m_pageNumber > 1) {
            endList();
            m_entry = {std::string(term.substr(0, shared + 1)), m_pageNumber};
        }
        shared = 0;
    }
    appendVarint(m_page, term.size() - shared);
    m_page.append(term.substr(shared));
    m_term = term;
    m_hasTerm = true;
    m_hasRow = true;
    m_startsList = true;
    m_levels.front().page = m_pageNumber;
}

void IndexSegment::row(qint64 id, std::string_view places)
{
    if (m_page.size() + m_footer.size() >= pageSize)
        flushPage();
    if (!m_hasRow) {
        putShort(m_page, 0, m_page.size());
        noteFirstRow(id);
    }
    appendVarint(m_page, static_cast<quint64>(m_startsList || !m_hasRow ? id : id - m_lastRow));
    m_lastRow = id;
    ++m_rows;
    m_startsList = false;
    m_hasRow = true;
    appendVarint(m_page, places.size() * 2); // an odd number would say that the row is deleted
    while (m_page.size() + m_footer.size() + places.size() >= pageSize) {
        const size_t used = m_page.size() + m_footer.size();
        const size_t here = wholeNumbers(places, used < pageSize ? pageSize - used : 0);
        m_page.append(places.substr(0, here));
        places.remove_prefix(here);
        flushPage();
    }
    m_page.append(places);
}

void IndexSegment::flushPage()
{
    putShort(m_page, 2, m_page.size());
    if (m_hasTerm) {
        m_page.append(m_footer);
    } else {
        if (!m_hasRow && !m_levels.front().bytes.empty())
            appendVarint(m_levels.front().bytes, 0);
        ++m_termlessPages;
    }
    m_writePage(pageId(m_pageNumber), m_page);
    m_page.assign(headerSize, '\0');
    m_footer.clear();
    m_lastTermAt = 0;
    ++m_pageNumber;
    m_hasTerm = false;
    m_hasRow = false;
}

/// No more rows come of the last term on the page that m_entry tells of.
void IndexSegment::endList()
{
    const bool hasTree = m_termlessPages >= worthTree && !m_levels.front().bytes.empty();
    for (size_t height = 0; height < m_levels.size() && !m_levels[height].bytes.empty(); ++height) {
        if (hasTree)
            writeLevel(height);
        m_levels[height].bytes.clear();
    }
    m_termlessPages = 0;
    m_entry.page = m_entry.page * 2 + (hasTree ? 1 : 0);
    m_entries.push_back(std::move(m_entry));
}

void IndexSegment::writeLevel(size_t height)
{
    m_levelPages.emplace_back(treePageId(height, m_levels[height].page), m_levels[height].bytes);
}

/// Tells the tree over the list of the row that is about to be the first on the page.
void IndexSegment::noteFirstRow(qint64 id)
{
    qint64 below = m_pageNumber; // the page with the row, then that of each level with it
    for (size_t height = 0;; ++height) {
        const bool full = m_levels[height].bytes.size() >= pageSize;
        if (full) { // it goes, and what follows begins another one, beside it under the level above
            m_levels[height].bytes[0] = 1;
            writeLevel(height);
            if (height + 1 == m_levels.size())
                m_levels.emplace_back();
            Level &going = m_levels[height];
            Level &above = m_levels[height + 1];
            if (above.bytes.empty()) {
                above.begin(false, going.page, going.first);
                above.page = going.page;
            }
            going.bytes.clear();
            ++going.page;
        }
        Level &level = m_levels[height];
        if (level.bytes.empty())
            level.begin(full, below, id);
        else
            appendVarint(level.bytes, static_cast<quint64>(id - level.last));
        level.last = id;
        if (!full)
            return;
        below = level.page;
    }
}

void IndexSegment::Level::begin(bool hasAbove, qint64 below, qint64 row)
{
    bytes.push_back(hasAbove ? 1 : 0);
    appendVarint(bytes, static_cast<quint64>(below));
    appendVarint(bytes, static_cast<quint64>(row));
    first = row;
    last = row;
}

void IndexSegment::finish()
{
    countWord();
    if (m_page.size() > headerSize)
        flushPage();
    if (m_pageNumber > 1)
        endList();
    std::sort(m_levelPages.begin(), m_levelPages.end());
    for (const auto &page : m_levelPages)
        m_writePage(page.first, page.second);
    m_levelPages.clear();
}

std::string IndexSegment::structure(std::string_view cookie) const
{
    std::string record(cookie.substr(0, 4));
    const auto pages = static_cast<quint64>(m_pageNumber - 1);
    if (pages == 0)
        return record.append(3, '\0');
    // Two levels with one segment in all, and how many pages were written; the level of new segments is
    // empty, and the one above holds this, as after FTS5's own 'optimize'.
    for (const quint64 value : {quint64{2}, quint64{1}, pages, quint64{0}, quint64{0}, quint64{0}, quint64{1},
                                static_cast<quint64>(number), quint64{1}, pages})
        appendVarint(record, value);
    return record;
}

} // namespace jaccuse::store
