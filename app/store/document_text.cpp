// SPDX-License-Identifier: MIT
#include "store/document_text.h"

#include "model/span_anchor.h"
#include "store/binding.h"

namespace jaccuse::store {

namespace {

/// A row that holds words with an anchor, and the key to write it back by.
struct AnchoredRow
{
    qint64 quotation = 0;
    qint64 seq = -1; // of a span; -1 is the quotation itself
    QString exact;
    model::Anchor anchor;
};

std::vector<AnchoredRow> anchoredRows(SQLite::Database &db, model::DocumentId document)
{
    SQLite::Statement statement(
        db,
        "SELECT q.id, -1, q.exact, coalesce(q.start_cp, 0), coalesce(q.end_cp, 0), coalesce(q.prefix, ''), "
        "coalesce(q.suffix, '') FROM mention m JOIN quotation q ON q.claim_id = m.claim_id AND q.document_id "
        "= m.document_id WHERE m.document_id = ?1 UNION ALL "
        "SELECT s.quotation_id, s.seq, s.exact, s.start_cp, s.end_cp, s.prefix, s.suffix FROM mention m JOIN "
        "quotation q ON q.claim_id = m.claim_id AND q.document_id = m.document_id JOIN span s ON "
        "s.quotation_id = q.id WHERE m.document_id = ?1 ORDER BY 1, 2");
    Binder(statement).id(document);
    std::vector<AnchoredRow> rows;
    while (statement.executeStep()) {
        Row row(statement);
        AnchoredRow found;
        found.quotation = row.integer();
        found.seq = row.integer();
        found.exact = row.text();
        found.anchor.range.start = row.integer();
        found.anchor.range.end = row.integer();
        found.anchor.prefix = row.text();
        found.anchor.suffix = row.text();
        rows.push_back(std::move(found));
    }
    return rows;
}

} // namespace

int replaceText(SQLite::Database &db, model::DocumentId document, const model::Document &whole)
{
    const std::vector<AnchoredRow> rows = anchoredRows(db, document);

    SQLite::Statement update(db, "UPDATE document SET text = ?1, held = ?2, sha256 = coalesce(?3, sha256), "
                                 "file_name = coalesce(?4, file_name) WHERE id = ?5");
    Binder(update)
        .text(whole.text)
        .text(model::code(whole.held))
        .bytesOrNull(whole.sha256)
        .textOrNull(whole.fileName)
        .id(document)
        .run();

    SQLite::Statement quotation(db,
                                "UPDATE quotation SET start_cp = ?1, end_cp = ?2, prefix = ?3, suffix = ?4 "
                                "WHERE id = ?5");
    SQLite::Statement span(db, "UPDATE span SET start_cp = ?1, end_cp = ?2, prefix = ?3, suffix = ?4 "
                               "WHERE quotation_id = ?5 AND seq = ?6");
    SQLite::Statement dropSpans(db, "DELETE FROM span WHERE quotation_id = ?1");
    SQLite::Statement dropSpan(db, "DELETE FROM span WHERE quotation_id = ?1 AND seq = ?2");
    const model::TextOffsets offsets(whole.text);
    int lost = 0;
    model::TextRange passage; // of the quotation whose spans come next
    qint64 lostQuotation = 0;
    for (const AnchoredRow &row : rows) {
        if (row.seq >= 0 && row.quotation == lostQuotation)
            continue;
        if (row.seq < 0) {
            const auto found = model::findAnchor(whole.text, offsets, row.exact, row.anchor);
            if (found.found == model::AnchorFound::Lost) {
                ++lost;
                lostQuotation = row.quotation;
                Binder(quotation).null().null().null().null().integer(row.quotation).run();
                Binder(dropSpans).integer(row.quotation).run();
                continue;
            }
            passage = found.range;
            const model::Anchor anchor = model::anchorAt(whole.text, offsets, found.range);
            Binder(quotation)
                .integer(anchor.range.start)
                .integer(anchor.range.end)
                .text(anchor.prefix)
                .text(anchor.suffix)
                .integer(row.quotation)
                .run();
            continue;
        }
        // A span stands inside its passage: it is looked for there, where words repeat less.
        const QString words = *model::wordsAt(whole.text, offsets, passage);
        const model::TextOffsets inner(words);
        const auto found = model::findAnchor(words, inner, row.exact, row.anchor);
        if (found.found == model::AnchorFound::Lost) {
            Binder(dropSpan).integer(row.quotation).integer(row.seq).run();
            continue;
        }
        const model::Anchor anchor = model::anchorAt(
            whole.text, offsets, {passage.start + found.range.start, passage.start + found.range.end});
        Binder(span)
            .integer(anchor.range.start)
            .integer(anchor.range.end)
            .text(anchor.prefix)
            .text(anchor.suffix)
            .integer(row.quotation)
            .integer(row.seq)
            .run();
    }
    return lost;
}

} // namespace jaccuse::store
