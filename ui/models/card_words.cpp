// SPDX-License-Identifier: MIT
#include "models/card_words.h"

#include "model/wording.h"
#include "store/claim_names.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::ui::Card)
};

constexpr qsizetype mostChips = 3;

QString nameOf(model::ActorId actor, const store::ClaimBundle &bundle)
{
    const auto found = bundle.actors.constFind(actor);
    return found == bundle.actors.constEnd() ? QString() : found->name;
}

/// A short form by which readers know the actor, such as KCNA, where the file has one.
QString shortNameOf(model::ActorId actor, const store::ClaimBundle &bundle)
{
    const auto found = bundle.actors.constFind(actor);
    if (found == bundle.actors.constEnd())
        return {};
    for (const model::AliasKind kind : {model::AliasKind::Acronym, model::AliasKind::Short})
        for (const model::Alias &alias : found->aliases)
            if (alias.kind == kind && !alias.ambiguous)
                return alias.text;
    return found->name;
}

bool isInferred(const model::Party *party)
{
    return party->basis == model::Basis::Inferred;
}

QStringList inferredChips(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    QStringList chips;
    const auto claimants = model::claimants(claim);
    const bool spoken = !model::partiesIn(claim, model::PartyRole::Speaker).empty();
    for (const model::Party *party : claimants) {
        if (!isInferred(party))
            continue;
        const QString name = nameOf(party->actor, bundle);
        chips.append(spoken && party->role == model::PartyRole::Principal
                         ? Words::tr("on behalf of %1 · inferred").arg(name)
                         : Words::tr("by %1 · inferred").arg(name));
    }
    const auto accused = model::accused(claim);
    if (!accused.empty() && std::all_of(accused.begin(), accused.end(), isInferred)) {
        chips.append(Words::tr("accused · inferred"));
    } else {
        for (const model::Party *party : accused)
            if (isInferred(party))
                chips.append(Words::tr("%1 as accused · inferred").arg(nameOf(party->actor, bundle)));
    }
    return chips;
}

QString linkWords(const QString &relation, const store::LinkedClaim &linked)
{
    QString words = Words::tr("%1: %2 %3 %4", "relation: who accuses whom")
                        .arg(relation, model::joined(linked.claimants),
                             model::stanceVerb(linked.stance, std::nullopt, linked.claimants.size()),
                             model::joined(linked.accused));
    if (linked.basis == model::Basis::Inferred)
        words += Words::tr(" · inferred");
    return words;
}

} // namespace

QString displayWords(const model::Quotation &quotation)
{
    QString words;
    if (quotation.kind == model::QuotationKind::Direct) {
        QStringList parts;
        for (const model::Span &span : quotation.spans)
            if (span.role == model::SpanRole::Content)
                parts.append(span.exact);
        words = parts.join(u" […] "_s);
    }
    if (words.isEmpty())
        words = quotation.exact;
    words = words.simplified();
    const auto within = [&words](QChar open, QChar close) {
        return words.size() > 1 && words.front() == open && words.back() == close &&
               words.indexOf(close, 1) == words.size() - 1;
    };
    if (within(u'"', u'"') || within(u'“', u'”'))
        words = words.mid(1, words.size() - 2);
    if (words.count(u'"') % 2 == 0) {
        bool open = true;
        for (QChar &sign : words)
            if (sign == u'"') {
                sign = open ? u'‘' : u'’';
                open = !open;
            }
    }
    return words;
}

QString quoted(const QString &words)
{
    return u'“' + words + u'”';
}

QString relayChain(const model::Claim &claim, model::DocumentId document, const store::ClaimBundle &bundle)
{
    QStringList names;
    if (const model::Mention *told = model::mentionIn(claim, document))
        for (const model::RelayHop &hop : told->relay)
            names.append(shortNameOf(hop.actor, bundle));
    names.removeAll(QString());
    const auto found = bundle.documents.constFind(document);
    if (names.isEmpty() && found != bundle.documents.constEnd()) {
        const QString publisher = shortNameOf(found->publisher, bundle);
        names.append(publisher.isEmpty() ? found->title : publisher);
    }
    names.removeAll(QString());
    return names.join(u" → "_s);
}

QStringList cardChips(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    QStringList chips;
    if (!claim.acts.isEmpty() && claim.acts.front() != u"unspecified"_s)
        chips.append(model::actLabel(claim.acts.front()));
    if (claim.consequence)
        chips.append(model::label(*claim.consequence));
    const auto claimants = model::claimants(claim);
    for (const model::Party *speaker : model::partiesIn(claim, model::PartyRole::Speaker))
        if (std::none_of(claimants.begin(), claimants.end(),
                         [&](const model::Party *p) { return p->actor == speaker->actor; }))
            chips.append(Words::tr("speaker %1").arg(shortNameOf(speaker->actor, bundle)));
    // What is inferred must not fall off the end: it goes before the rest, after at most two others.
    const QStringList inferred = inferredChips(claim, bundle);
    const qsizetype room = std::max<qsizetype>(0, mostChips - inferred.size());
    chips = chips.mid(0, room) + inferred;
    const auto accused = model::accused(claim);
    if (!accused.empty() && accused.front()->responsibility &&
        *accused.front()->responsibility != model::Responsibility::Performs)
        chips.append(Words::tr("responsibility: %1").arg(model::label(*accused.front()->responsibility)));
    if (!claim.confidenceWords.isEmpty())
        chips.append(quoted(claim.confidenceWords.simplified()));
    return chips.mid(0, mostChips);
}

std::vector<CardLink> cardLinks(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    const qsizetype who = store::claimantNames(claim, bundle).size();
    std::vector<CardLink> links;
    for (const store::LinkedClaim &linked : bundle.answers.value(claim.id))
        links.push_back({linkWords(model::answerVerb(linked.type, who), linked), linked.id,
                         linked.type == model::AnswerType::Dismisses});
    for (const store::LinkedClaim &linked : bundle.answeredBy.value(claim.id))
        links.push_back({linkWords(model::labelOfAnswered(linked.type), linked), linked.id,
                         linked.type == model::AnswerType::Dismisses});
    return links;
}

} // namespace jaccuse::ui
