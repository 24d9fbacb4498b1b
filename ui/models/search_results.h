// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "model/vocabulary.h"
#include "store/quotation_index.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jaccuse::ui {

/// What is asked for as somebody types.
struct SearchRequest
{
    QString line;
    qsizetype cursor = -1; ///< in the line; -1: at its end
    store::SearchOrder order = store::SearchOrder::Relevance;
};

/// What the line can go on with.
struct CompletionRow
{
    QString line; ///< the whole line, completed
    qsizetype cursor = 0;
    QString words;      ///< "by:North Korea"
    QString label;      ///< what that means, where it says more
    qint64 claims = -1; ///< -1: not counted
};

/// A search of before, or one that is kept.
struct LineRow
{
    QString line;
    bool kept = false;
};

/// A quotation found, with what a row of the results says of it.
struct QuotationRow
{
    model::QuotationId quotation;
    model::ClaimId claim;
    model::DocumentId document;
    QString words;                         ///< the passage, whole
    std::vector<model::TextRange> matches; ///< in words, UTF-16 units, ascending, apart
    model::Stance stance = model::Stance::Accuses;
    QString whoSaysWhat; ///< "North Korea accuses United States"
    QString date;        ///< for people
    QString source;      ///< publisher or title
    int tellings = 1;    ///< documents that tell the claim
};

struct ActorRow
{
    model::ActorId actor;
    QString name;
    model::ActorKind kind = model::ActorKind::Unknown;
    bool named = true;
    qint64 made = 0;
    qint64 received = 0;
};

struct IncidentRow
{
    model::ClaimId firstClaim; ///< the newest; null where no claim is about it
    QString name;
    QString category;
    QString date; ///< for people
    qint64 claims = 0;
};

struct DocumentRow
{
    model::DocumentId document;
    model::ClaimId firstClaim; ///< null where it tells none
    QString title;
    QString publisher;
    QString date; ///< for people
    qint64 claims = 0;
};

/// What a search found, all at once.
struct SearchResults
{
    QString query; ///< as typed; results of another query than the field's are not shown
    std::vector<QuotationRow> quotations; ///< the first of them, in the order given
    std::vector<ActorRow> actors;
    std::vector<IncidentRow> incidents;
    std::vector<DocumentRow> documents;
    qint64 total = 0;          ///< quotations in all
    bool exact = true;         ///< false: there are at least `total`
    qint64 hiddenByFilter = 0; ///< quotations that match and that the filters leave out
    bool ended = false;        ///< all the quotations there are have come
    store::SearchOrder order = store::SearchOrder::Relevance;  ///< that the quotations have
    store::SearchOrder wanted = store::SearchOrder::Relevance; ///< that was asked for
    std::vector<CompletionRow> completions;
    std::vector<LineRow> lines; ///< to choose from while nothing is typed
    QStringList notes;          ///< what of the query was understood otherwise than one may think
    std::vector<query::OtherNames> otherNames; ///< looked for besides the names typed
    QString suggestion; ///< where no quotation was found: the query in a spelling that finds some
    std::vector<store::LeftOutByField> leftOutBy; ///< likewise: what single fields leave out
    bool indexIsWhole = true;                     ///< false: quotations could not be looked for
    bool willBeIndexed = true;                    ///< where it is not: that is being done
};

} // namespace jaccuse::ui
