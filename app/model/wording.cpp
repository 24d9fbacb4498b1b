// SPDX-License-Identifier: MIT
#include "model/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace jaccuse::model {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::model::Wording)
};

bool isInferred(const Party *party)
{
    return party->basis == Basis::Inferred;
}

QString verbOfSeveral(Stance stance)
{
    switch (stance) {
    case Stance::Accuses:
        return Words::tr("accuse", "several claimants");
    case Stance::Denies:
        return Words::tr("deny", "several claimants");
    case Stance::Defends:
        return Words::tr("defend", "several claimants");
    case Stance::Admits:
        return Words::tr("admit", "several claimants");
    case Stance::Declines:
        return Words::tr("decline", "several claimants");
    case Stance::Withdraws:
        return Words::tr("withdraw", "several claimants");
    }
    return {};
}

} // namespace

QString label(ActorKind kind)
{
    switch (kind) {
    case ActorKind::State:
        return Words::tr("state");
    case ActorKind::Organ:
        return Words::tr("state body");
    case ActorKind::Igo:
        return Words::tr("international organisation");
    case ActorKind::Company:
        return Words::tr("company");
    case ActorKind::Media:
        return Words::tr("media");
    case ActorKind::Group:
        return Words::tr("group");
    case ActorKind::Person:
        return Words::tr("person");
    case ActorKind::Collective:
        return Words::tr("collective");
    case ActorKind::Unknown:
        return Words::tr("kind not known");
    }
    return {};
}

QString label(Stance stance)
{
    switch (stance) {
    case Stance::Accuses:
        return Words::tr("accuses");
    case Stance::Denies:
        return Words::tr("denies");
    case Stance::Defends:
        return Words::tr("defends");
    case Stance::Admits:
        return Words::tr("admits");
    case Stance::Declines:
        return Words::tr("declines");
    case Stance::Withdraws:
        return Words::tr("withdraws");
    }
    return {};
}

QString label(Responsibility responsibility)
{
    switch (responsibility) {
    case Responsibility::Performs:
        return Words::tr("performs");
    case Responsibility::Directs:
        return Words::tr("directs");
    case Responsibility::Supports:
        return Words::tr("supports");
    case Responsibility::Tolerates:
        return Words::tr("tolerates");
    case Responsibility::Linked:
        return Words::tr("linked to");
    case Responsibility::Unspecified:
        return Words::tr("unspecified");
    }
    return {};
}

QString label(Basis basis)
{
    switch (basis) {
    case Basis::Stated:
        return Words::tr("stated");
    case Basis::Inferred:
        return Words::tr("inferred");
    case Basis::External:
        return Words::tr("known from elsewhere");
    case Basis::Unknown:
        return Words::tr("basis unknown");
    }
    return {};
}

QString label(AnswerType type)
{
    switch (type) {
    case AnswerType::Rejects:
        return Words::tr("rejects");
    case AnswerType::Dismisses:
        return Words::tr("dismisses");
    case AnswerType::Counters:
        return Words::tr("counters");
    case AnswerType::Supports:
        return Words::tr("supports");
    case AnswerType::Restates:
        return Words::tr("restates");
    case AnswerType::Withdraws:
        return Words::tr("withdraws");
    case AnswerType::Declines:
        return Words::tr("declines to answer");
    }
    return {};
}

QString labelOfAnswered(AnswerType type)
{
    switch (type) {
    case AnswerType::Rejects:
        return Words::tr("rejected by");
    case AnswerType::Dismisses:
        return Words::tr("dismissed by");
    case AnswerType::Counters:
        return Words::tr("countered by");
    case AnswerType::Supports:
        return Words::tr("supported by");
    case AnswerType::Restates:
        return Words::tr("restated by");
    case AnswerType::Withdraws:
        return Words::tr("withdrawn by");
    case AnswerType::Declines:
        return Words::tr("left unanswered by");
    }
    return {};
}

QString label(RelayAct act)
{
    switch (act) {
    case RelayAct::Utters:
        return Words::tr("utters");
    case RelayAct::Publishes:
        return Words::tr("publishes");
    case RelayAct::Relays:
        return Words::tr("relays");
    case RelayAct::Retells:
        return Words::tr("retells");
    case RelayAct::Translates:
        return Words::tr("translates");
    }
    return {};
}

QString label(TextHeld held)
{
    switch (held) {
    case TextHeld::None:
        return Words::tr("text not held");
    case TextHeld::Excerpt:
        return Words::tr("excerpt; full text not held");
    case TextHeld::Full:
        return Words::tr("full text");
    }
    return {};
}

QString label(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::News:
        return Words::tr("news");
    case DocumentKind::Wire:
        return Words::tr("wire story");
    case DocumentKind::Statement:
        return Words::tr("statement");
    case DocumentKind::Speech:
        return Words::tr("speech");
    case DocumentKind::Transcript:
        return Words::tr("transcript");
    case DocumentKind::Report:
        return Words::tr("report");
    case DocumentKind::Indictment:
        return Words::tr("indictment");
    case DocumentKind::SanctionNotice:
        return Words::tr("sanction notice");
    case DocumentKind::Post:
        return Words::tr("post");
    case DocumentKind::Broadcast:
        return Words::tr("broadcast");
    case DocumentKind::Other:
        return Words::tr("document");
    }
    return {};
}

QString label(QuotationKind kind)
{
    switch (kind) {
    case QuotationKind::Direct:
        return Words::tr("direct quotation");
    case QuotationKind::Mixed:
        return Words::tr("partly quoted");
    case QuotationKind::Indirect:
        return Words::tr("indirect speech");
    case QuotationKind::Headline:
        return Words::tr("headline");
    }
    return {};
}

QString label(Force force)
{
    switch (force) {
    case Force::Certain:
        return Words::tr("said as certain");
    case Force::Flat:
        return Words::tr("said flatly");
    case Force::Hedged:
        return Words::tr("hedged");
    case Force::Hearsay:
        return Words::tr("hearsay");
    }
    return {};
}

QString label(Form form)
{
    switch (form) {
    case Form::Informal:
        return Words::tr("informal");
    case Form::OfficialStatement:
        return Words::tr("official statement");
    case Form::TechnicalReport:
        return Words::tr("technical report");
    case Form::Charge:
        return Words::tr("charge");
    case Form::Sanction:
        return Words::tr("sanction");
    case Form::Judgment:
        return Words::tr("judgment");
    case Form::Complaint:
        return Words::tr("complaint");
    case Form::Leak:
        return Words::tr("leak");
    }
    return {};
}

QString label(Consequence consequence)
{
    switch (consequence) {
    case Consequence::Demand:
        return Words::tr("demand");
    case Consequence::Threat:
        return Words::tr("threat");
    case Consequence::Sanction:
        return Words::tr("sanction");
    case Consequence::Expulsion:
        return Words::tr("expulsion");
    case Consequence::Charge:
        return Words::tr("charge");
    case Consequence::CutTies:
        return Words::tr("ties cut");
    case Consequence::Other:
        return Words::tr("consequence");
    }
    return {};
}

QString label(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Technical:
        return Words::tr("technical evidence");
    case EvidenceKind::Intelligence:
        return Words::tr("intelligence");
    case EvidenceKind::LegalFinding:
        return Words::tr("legal finding");
    case EvidenceKind::InsiderTestimony:
        return Words::tr("insider testimony");
    case EvidenceKind::Document:
        return Words::tr("document");
    case EvidenceKind::ThirdPartyReport:
        return Words::tr("report by others");
    case EvidenceKind::Circumstantial:
        return Words::tr("circumstantial evidence");
    case EvidenceKind::Admission:
        return Words::tr("admission");
    case EvidenceKind::Withheld:
        return Words::tr("evidence withheld");
    case EvidenceKind::NoneGiven:
        return Words::tr("no evidence given");
    }
    return {};
}

QString label(DenialKind kind)
{
    switch (kind) {
    case DenialKind::Untrue:
        return Words::tr("says it is untrue");
    case DenialKind::Unproven:
        return Words::tr("says it is unproven");
    case DenialKind::Unspecified:
        return Words::tr("denial without content");
    }
    return {};
}

QString actLabel(const QString &category)
{
    if (!actCategories().contains(category))
        return category;
    QString words = category;
    words.replace(u'.', u' ').replace(u'-', u' ');
    return words;
}

QString stanceVerb(Stance stance, std::optional<Responsibility> responsibility, qsizetype claimants)
{
    const bool several = claimants > 1;
    if (stance == Stance::Accuses && responsibility == Responsibility::Linked)
        return several ? Words::tr("link", "several claimants link the accused to a deed")
                       : Words::tr("links", "links the accused to a deed");
    if (stance == Stance::Accuses && responsibility == Responsibility::Unspecified)
        return several ? Words::tr("hold responsible", "several claimants") : Words::tr("holds responsible");
    return several ? verbOfSeveral(stance) : label(stance);
}

QString claimVerb(const Claim &claim)
{
    QSet<ActorId> who;
    for (const Party *party : namedClaimants(claim))
        who.insert(party->actor);
    const std::vector<const Party *> parties = accused(claim);
    const bool alike = std::all_of(parties.begin(), parties.end(), [&](const Party *party) {
        return party->responsibility == parties.front()->responsibility;
    });
    const auto common = alike && !parties.empty() ? parties.front()->responsibility : std::nullopt;
    return stanceVerb(claim.stance, common, who.size());
}

QString answerVerb(AnswerType type, qsizetype claimants)
{
    if (claimants < 2)
        return label(type);
    switch (type) {
    case AnswerType::Rejects:
        return Words::tr("reject", "several claimants");
    case AnswerType::Dismisses:
        return Words::tr("dismiss", "several claimants");
    case AnswerType::Counters:
        return Words::tr("counter", "several claimants");
    case AnswerType::Supports:
        return Words::tr("support", "several claimants");
    case AnswerType::Restates:
        return Words::tr("restate", "several claimants");
    case AnswerType::Withdraws:
        return Words::tr("withdraw", "several claimants");
    case AnswerType::Declines:
        return Words::tr("decline to answer", "several claimants");
    }
    return {};
}

std::vector<const Party *> namedClaimants(const Claim &claim)
{
    std::vector<const Party *> parties = claimants(claim);
    if (!std::all_of(parties.begin(), parties.end(), isInferred))
        std::erase_if(parties, isInferred);
    return parties;
}

QString languageName(const QString &bcp47)
{
    const QLocale locale(bcp47);
    if (bcp47.isEmpty() || locale.language() == QLocale::C || locale.language() == QLocale::AnyLanguage)
        return bcp47;
    return QLocale::languageToString(locale.language());
}

QString joined(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString first = QStringList(names.mid(0, names.size() - 1)).join(QStringLiteral(", "));
    return Words::tr("%1 and %2", "the last of several names").arg(first, names.last());
}

} // namespace jaccuse::model
