// SPDX-License-Identifier: MIT
#include "search_peers.h"

#ifdef JACCUSE_XAPIAN

#include <QFileInfo>
#include <SQLiteCpp/SQLiteCpp.h>

#include <xapian.h>

using namespace Qt::StringLiterals;

namespace jaccuse::bench {

namespace {

void build(const QString &file, const std::string &path)
{
    Xapian::WritableDatabase index(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    Xapian::TermGenerator words;
    words.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
    const SQLite::Database db(file.toStdString());
    SQLite::Statement rows(db, "SELECT exact FROM quotation ORDER BY id");
    while (rows.executeStep()) {
        const std::string text = rows.getColumn(0).getString();
        Xapian::Document document;
        document.set_data(text);
        words.set_document(document);
        words.index_text(text);
        index.add_document(document);
    }
    index.commit();
}

class XapianPeer : public SearchPeer
{
public:
    explicit XapianPeer(const std::string &path)
        : m_index(path)
    {
        m_parser.set_database(m_index);
        m_parser.set_default_op(Xapian::Query::OP_AND);
    }
    [[nodiscard]] QString name() const override { return u"Xapian"_s; }
    [[nodiscard]] bool reads(const BenchQuery &query) const override { return !query.xapian.empty(); }
    int search(const BenchQuery &query) override
    try {
        Xapian::Enquire enquire(m_index);
        enquire.set_query(m_parser.parse_query(query.xapian, Xapian::QueryParser::FLAG_PHRASE |
                                                                 Xapian::QueryParser::FLAG_PARTIAL |
                                                                 Xapian::QueryParser::FLAG_CJK_NGRAM));
        const Xapian::MSet found = enquire.get_mset(0, 50);
        for (auto hit = found.begin(); hit != found.end(); ++hit)
            m_letters += found.snippet(hit.get_document().get_data(), 280).size();
        return static_cast<int>(found.size());
    } catch (const Xapian::QueryParserError &) { // some pairs of unspaced characters
        return 0;
    }

private:
    Xapian::Database m_index;
    Xapian::QueryParser m_parser;
    size_t m_letters = 0;
};

} // namespace

std::unique_ptr<SearchPeer> xapianPeer(const QString &file, const QString &folder)
{
    const QString path = folder + u"/xapian"_s;
    if (!QFileInfo::exists(path + u"/iamglass"_s))
        build(file, path.toStdString());
    return std::make_unique<XapianPeer>(path.toStdString());
}

} // namespace jaccuse::bench

#else

namespace jaccuse::bench {

std::unique_ptr<SearchPeer> xapianPeer(const QString & /*file*/, const QString & /*folder*/)
{
    return nullptr;
}

} // namespace jaccuse::bench

#endif
