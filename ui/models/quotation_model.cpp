// SPDX-License-Identifier: MIT
#include "models/quotation_model.h"

#include "model/origins.h"
#include "model/wording.h"
#include "models/card_words.h"
#include "store/claim_names.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

QuotationModel::QuotationModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void QuotationModel::setBundle(store::ClaimBundle bundle)
{
    beginResetModel();
    m_bundle = std::move(bundle);
    m_rows = rowsOf(0);
    endResetModel();
}

void QuotationModel::appendBundle(store::ClaimBundle bundle)
{
    const size_t firstClaim = m_bundle.claims.size();
    std::move(bundle.claims.begin(), bundle.claims.end(), std::back_inserter(m_bundle.claims));
    m_bundle.actors.insert(bundle.actors);
    m_bundle.documents.insert(bundle.documents);
    m_bundle.incidents.insert(bundle.incidents);
    m_bundle.answers.insert(bundle.answers);
    m_bundle.answeredBy.insert(bundle.answeredBy);
    const std::vector<Row> more = rowsOf(firstClaim);
    if (more.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(more.size()) - 1);
    m_rows.insert(m_rows.end(), more.begin(), more.end());
    endInsertRows();
}

std::vector<QuotationModel::Row> QuotationModel::rowsOf(size_t firstClaim) const
{
    std::vector<Row> rows;
    for (size_t c = firstClaim; c < m_bundle.claims.size(); ++c) {
        const int claim = static_cast<int>(c);
        const int quotations = static_cast<int>(m_bundle.claims[c].quotations.size());
        if (quotations == 0)
            rows.push_back({claim, -1});
        for (int q = 0; q < quotations; ++q)
            rows.push_back({claim, q});
    }
    return rows;
}

qsizetype QuotationModel::claimsLoaded() const
{
    return static_cast<qsizetype>(m_bundle.claims.size());
}

int QuotationModel::origins() const
{
    QSet<QString> keys;
    for (const model::Claim &claim : m_bundle.claims)
        for (const QString &key : model::originsOf(claim))
            keys.insert(key);
    return static_cast<int>(keys.size());
}

const model::Claim &QuotationModel::claimOf(const Row &row) const
{
    return m_bundle.claims[static_cast<size_t>(row.claim)];
}

const model::Quotation *QuotationModel::quotationOf(const Row &row) const
{
    return row.quotation < 0 ? nullptr : &claimOf(row).quotations[static_cast<size_t>(row.quotation)];
}

model::DocumentId QuotationModel::documentOf(const Row &row) const
{
    if (const model::Quotation *quotation = quotationOf(row))
        return quotation->document;
    const auto &mentions = claimOf(row).mentions;
    return mentions.empty() ? model::DocumentId() : mentions.front().document;
}

CardContent QuotationModel::card(int row) const
{
    const Row &place = m_rows.at(static_cast<size_t>(row));
    const model::Claim &claim = claimOf(place);
    CardContent card;
    if (const model::Quotation *quotation = quotationOf(place))
        card.words = displayWords(*quotation);
    card.claimant = model::joined(store::claimantNames(claim, m_bundle));
    card.verb = model::claimVerb(claim);
    card.accused = model::joined(store::accusedNames(claim, m_bundle));
    card.stance = claim.stance;
    card.metadata = claim.said.date.forPeople();
    const QString chain = relayChain(claim, documentOf(place), m_bundle);
    if (!chain.isEmpty())
        card.metadata += u" · "_s + chain;
    card.chips = cardChips(claim, m_bundle);
    card.links = cardLinks(claim, m_bundle);
    return card;
}

model::ClaimId QuotationModel::claimAt(const QModelIndex &index) const
{
    return index.isValid() ? claimOf(m_rows.at(static_cast<size_t>(index.row()))).id : model::ClaimId();
}

model::QuotationId QuotationModel::quotationAt(const QModelIndex &index) const
{
    const model::Quotation *quotation =
        index.isValid() ? quotationOf(m_rows.at(static_cast<size_t>(index.row()))) : nullptr;
    return quotation ? quotation->id : model::QuotationId();
}

model::DocumentId QuotationModel::documentAt(const QModelIndex &index) const
{
    return index.isValid() ? documentOf(m_rows.at(static_cast<size_t>(index.row()))) : model::DocumentId();
}

QModelIndex QuotationModel::indexOf(model::QuotationId quotation) const
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        if (const model::Quotation *held = quotationOf(m_rows[row]); held && held->id == quotation)
            return index(static_cast<int>(row));
    return {};
}

QModelIndex QuotationModel::indexOf(model::ClaimId claim) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return claimOf(row).id == claim; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

Citation QuotationModel::citation(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    const model::Claim &claim = claimOf(row);
    Citation citation;
    citation.who = store::claimSentence(claim, m_bundle);
    if (const model::Quotation *quotation = quotationOf(row))
        citation.words = quoted(displayWords(*quotation));
    const auto document = m_bundle.documents.constFind(documentOf(row));
    if (document == m_bundle.documents.constEnd())
        return citation;
    citation.title = document->title;
    QStringList origin;
    if (const auto publisher = m_bundle.actors.constFind(document->publisher);
        publisher != m_bundle.actors.constEnd())
        origin.append(publisher->name);
    if (document->published.isKnown())
        origin.append(document->published.forPeople());
    citation.origin = origin.join(u", "_s);
    citation.address = document->url;
    return citation;
}

int QuotationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QuotationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case WordsRole:
        return quotationOf(row) ? displayWords(*quotationOf(row)) : QString();
    case Qt::AccessibleTextRole: {
        const CardContent words = card(index.row());
        const QString said = words.words.isEmpty() ? tr("no quotation held") : quoted(words.words);
        QString text = tr("%1 %2 %3: %4. %5.", "who accuses whom: words. date and source")
                           .arg(words.claimant, words.verb, words.accused, said, words.metadata);
        if (!words.chips.isEmpty())
            text += u' ' + words.chips.join(u"; "_s) + u'.';
        return text;
    }
    case ExactRole:
        return quotationOf(row) ? quotationOf(row)->exact : QString();
    case ClaimIdRole:
        return claimOf(row).id.value;
    case QuotationIdRole:
        return quotationAt(index).value;
    case DocumentIdRole:
        return documentOf(row).value;
    default:
        return {};
    }
}

} // namespace jaccuse::ui
