// SPDX-License-Identifier: MIT
#include "store/names_in_file.h"

#include "model/actor.h"
#include "query/completion.h"
#include "store/scan.h"

#include <QHash>

#include <algorithm>

namespace jaccuse::store {

namespace {

QString textOf(const Scan &rows, int column)
{
    const std::string_view text = rows.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string folded(const QString &text)
{
    return text.toCaseFolded().toStdString();
}

} // namespace

NamesInFile::NamesInFile(const Database &database, const query::ClaimColumns &columns)
{
    QHash<qint64, size_t> placeOf;
    for (size_t i = 0; i < columns.actors.size(); ++i) {
        placeOf.insert(columns.actors[i].id.value, i);
        m_actors.push_back(query::beginnings(columns.actors[i].name));
    }
    SQLite::Database &db = database.connection();
    for (Scan rows(db, "SELECT coalesce(a.merged_into, a.id), l.text FROM alias l JOIN actor a ON a.id = "
                       "l.actor_id WHERE l.ambiguous = 0");
         rows.next();)
        if (const auto place = placeOf.constFind(rows.integer(0)); place != placeOf.cend())
            m_actors[*place] += query::beginnings(textOf(rows, 1));

    struct Line
    {
        qint64 claims;
        qint64 id;
        std::string words;
    };
    std::vector<Line> lines;
    for (Scan rows(db, "SELECT d.id, (SELECT count(*) FROM mention m WHERE m.document_id = d.id), "
                       "coalesce(d.title, '') || char(31) || coalesce(d.url, '') || char(31) || "
                       "coalesce(p.name, '') FROM document d LEFT JOIN actor p ON p.id = d.publisher_id");
         rows.next();)
        lines.push_back({rows.integer(1), rows.integer(0), folded(textOf(rows, 2).replace(u'\n', u' '))});
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return std::pair(-a.claims, a.id) < std::pair(-b.claims, b.id);
    });
    m_ends.reserve(lines.size());
    m_ids.reserve(lines.size());
    for (const Line &line : lines) {
        m_documents += line.words;
        m_documents += '\n';
        m_ends.push_back(m_documents.size());
        m_ids.push_back(line.id);
    }
}

NamesInFile::Actors NamesInFile::actors(const QString &words) const
{
    const QString key = model::nameKey(words);
    Actors found;
    if (key.isEmpty())
        return found;
    const QString begin = u'\n' + key;
    for (size_t i = 0; i < m_actors.size(); ++i)
        if (m_actors[i].contains(key))
            (m_actors[i].contains(begin) ? found.begun : found.within).push_back(i);
    return found;
}

std::vector<qint64> NamesInFile::documents(const QString &words, size_t most) const
{
    std::vector<qint64> found;
    std::vector<std::string> parts;
    for (const QString &part : words.split(u' ', Qt::SkipEmptyParts))
        parts.push_back(folded(part));
    if (parts.empty())
        return found;
    // The longest is the rarest, mostly.
    std::sort(parts.begin(), parts.end(),
              [](const std::string &a, const std::string &b) { return a.size() > b.size(); });
    for (size_t at = 0; found.size() < most;) {
        at = m_documents.find(parts.front(), at);
        if (at == std::string::npos)
            break;
        const auto line =
            static_cast<size_t>(std::upper_bound(m_ends.begin(), m_ends.end(), at) - m_ends.begin());
        const size_t start = line == 0 ? 0 : m_ends[line - 1];
        const std::string_view text(m_documents.data() + start, m_ends[line] - start);
        if (std::all_of(parts.begin() + 1, parts.end(), [text](const std::string &part) {
                return text.find(part) != std::string_view::npos;
            }))
            found.push_back(m_ids[line]);
        at = m_ends[line];
    }
    return found;
}

} // namespace jaccuse::store
