// SPDX-License-Identifier: MIT
#include "store/database.h"
#include "support/store_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;
using store::ClaimReader;
using store::ClaimWriter;
using tests::date;

namespace {

const QString text = u"In March 😀 the agency said: \"They did it,\" and that was all."_s;

Anchor at(qsizetype start, qsizetype end)
{
    return anchorAt(text, TextOffsets(text), {start, end});
}

QString wordsOf(const Anchor &anchor)
{
    return *wordsAt(text, TextOffsets(text), anchor.range);
}

Document fullDocument(ActorId publisher)
{
    Document document = tests::document(u"A title"_s);
    document.kind = DocumentKind::SanctionNotice;
    document.standfirst = u"A standfirst"_s;
    document.publisher = publisher;
    document.publisherBasis = u"external: by its address"_s;
    document.byline = {u"Ann \"Quote\" Author"_s, u"한글"_s};
    document.url = u"https://news.example/1?a=b&c"_s;
    document.archiveUrl = u"https://archive.example/1"_s;
    document.published = date(u"2013-03~");
    document.publishedBasis = u"stated"_s;
    document.accessed = date(u"2020-01-02");
    document.language = u"en-GB"_s;
    document.held = TextHeld::Full;
    document.text = text;
    document.sha256 = QByteArray(32, '\x01');
    document.fileName = u"article.txt"_s;
    document.rights = u"All reserved"_s;
    document.marked = {{wordsOf(at(0, 8)), at(0, 8), u"look again"_s}, {wordsOf(at(9, 10)), at(9, 10), {}}};
    return document;
}

/// A claim with something in each of its fields.
Claim fullClaim(const std::vector<ActorId> &who, const std::vector<DocumentId> &where, IncidentId incident)
{
    Claim claim;
    claim.uid = tests::uidOf(u"full claim"_s);
    claim.stance = Stance::Denies;
    claim.denial = DenialKind::Unproven;
    claim.summary = u"It denies that it did."_s;
    claim.form = Form::OfficialStatement;
    claim.acts = {u"cyber.theft"_s, u"a category of its own"_s};
    claim.actWords = u"taking what is not theirs"_s;
    claim.incident = incident;
    claim.said = {date(u"2013-03-15?"), u"on Friday"_s, Basis::Inferred};
    claim.happened = {date(u"2011/2012"), u"for two years"_s, Basis::Stated};
    claim.force = Force::Hedged;
    claim.confidenceWords = u"we are confident"_s;
    claim.likelihood = Likelihood::VeryLikely;
    claim.analytic = Analytic::Moderate;
    claim.consequence = Consequence::CutTies;
    claim.consequenceWords = u"no more talks"_s;
    claim.credibility = 2;
    claim.optionalCoding = true;
    claim.note = u"A note\nin two lines"_s;

    claim.parties = {{who[0], PartyRole::Principal, {}, Basis::Inferred, u"the state"_s, {0, 2}},
                     {who[1], PartyRole::Speaker, {}, Basis::Stated, {}, {}},
                     {who[2], PartyRole::Accused, Responsibility::Tolerates, Basis::External, u"they"_s, {1}},
                     {who[0], PartyRole::Accused, Responsibility::Directs, Basis::Stated, u"it"_s, {}},
                     {who[3], PartyRole::Victim, {}, Basis::Stated, {}, {}},
                     {who[3], PartyRole::Addressee, {}, Basis::Unknown, {}, {}}};
    Mention first;
    first.document = where[0];
    first.reliability = u'B';
    first.attested = 3;
    first.fidelityNote = u"shortened"_s;
    first.relay = {{who[1], RelayAct::Utters, {}, date(u"2013-03-15"), u"it commented"_s, Basis::Stated},
                   {who[3], RelayAct::Retells, who[2], {}, {}, Basis::External}};
    Mention second;
    second.document = where[1];
    claim.mentions = {first, second};

    Quotation passage;
    passage.document = where[0];
    passage.anchor = at(0, 43);
    passage.exact = wordsOf(*passage.anchor);
    passage.kind = QuotationKind::Mixed;
    passage.voice = Voice::Narrator;
    passage.language = u"en"_s;
    passage.translated = Translated::Inferred;
    passage.note = u"translated"_s;
    passage.spans = {{SpanRole::Source, wordsOf(at(11, 21)), at(11, 21)},
                     {SpanRole::Cue, wordsOf(at(22, 26)), at(22, 26)},
                     {SpanRole::Content, wordsOf(at(29, 42)), at(29, 42)}};
    Quotation inner;
    inner.document = where[0];
    inner.anchor = at(29, 41);
    inner.exact = wordsOf(*inner.anchor);
    inner.parent = 0;
    Quotation loose;
    loose.document = where[1];
    loose.exact = u"그들이 했다 😀"_s;
    loose.kind = QuotationKind::Headline;
    claim.quotations = {passage, inner, loose};
    claim.evidence = {{EvidenceKind::Withheld, u"we cannot show it"_s}, {EvidenceKind::Technical, {}}};
    return claim;
}

} // namespace

class TestClaimStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        store::Transaction transaction(database);
        auto writer = std::make_optional<ClaimWriter>(database);

        Actor actor = tests::actor(u"A State"_s);
        actor.country = u"PRK"_s;
        actor.named = false;
        actor.note = u"a note"_s;
        actor.aliases = {{u"Alias"_s, u"en"_s, AliasKind::Hostile, true},
                         {u"별명"_s, {}, AliasKind::Short, false}};
        actor.id = writer->insert(actor);
        writer->insertAlias(actor.id, actor.aliases[0]);
        std::vector<ActorId> who = {actor.id};
        for (const QString &name : {u"B"_s, u"C"_s, u"D"_s})
            who.push_back(writer->insert(tests::actor(name, ActorKind::Media)));

        Document document = fullDocument(who[1]);
        document.id = writer->insert(document);
        Document bare = tests::document(u"Bare"_s);
        bare.id = writer->insert(bare);
        Incident incident;
        incident.uid = tests::uidOf(u"incident"_s);
        incident.name = u"What happened"_s;
        incident.category = u"cyber.theft"_s;
        incident.description = u"Nobody knows."_s;
        incident.date = {date(u"2011?"), u"in 2011"_s, Basis::Stated};
        incident.victims = {who[3], who[0]};
        incident.id = writer->insert(incident);

        Claim claim = fullClaim(who, {document.id, bare.id}, incident.id);
        claim.id = writer->insert(claim);
        Claim answered = tests::accusation(u"answered"_s, who[2], who[0], u"2013-03-14", bare.id);
        answered.id = writer->insert(answered);
        claim.answers = {{answered.uid, AnswerType::Rejects, Basis::Inferred, u"these claims"_s}};
        QVERIFY(writer->insertAnswer(claim.id, answered.id, claim.answers[0]));
        QVERIFY(!writer->insertAnswer(claim.id, answered.id, claim.answers[0]));
        writer->finish();
        writer.reset();
        transaction.commit();

        const ClaimReader reader(database);
        QCOMPARE(reader.actor(actor.id), actor);
        QCOMPARE(reader.document(document.id), document);
        QCOMPARE(reader.document(bare.id), bare);
        const std::vector ids = {claim.id, answered.id};
        const store::ClaimBundle bundle = reader.claims(ids);
        QCOMPARE(bundle.claims.size(), size_t(2));
        for (size_t i = 0; i < claim.quotations.size(); ++i)
            claim.quotations[i].id = bundle.claims[0].quotations[i].id;
        QCOMPARE(bundle.claims[0].parties, claim.parties);
        QCOMPARE(bundle.claims[0].mentions, claim.mentions);
        QCOMPARE(bundle.claims[0].quotations, claim.quotations);
        QCOMPARE(bundle.claims[0].answers, claim.answers);
        QCOMPARE(bundle.claims[0], claim);
        QCOMPARE(bundle.claims[1], answered);
        QCOMPARE(bundle.incidents.value(incident.id), incident);
        QCOMPARE(bundle.actors.value(actor.id), actor);
        QCOMPARE(bundle.actors.size(), 4);
        document.text.clear();
        document.marked.clear();
        QCOMPARE(bundle.documents.value(document.id), document);

        const auto answers = bundle.answers.value(claim.id);
        QCOMPARE(answers.size(), size_t(1));
        QCOMPARE(answers[0].id, answered.id);
        QCOMPARE(answers[0].words, u"these claims"_s);
        QCOMPARE(answers[0].claimants, QStringList{u"C"_s});
        QCOMPARE(answers[0].accused, QStringList{u"A State"_s});
        const auto answeredBy = bundle.answeredBy.value(answered.id);
        QCOMPARE(answeredBy.size(), size_t(1));
        QCOMPARE(answeredBy[0].id, claim.id);
        QCOMPARE(answeredBy[0].stance, Stance::Denies);
        QCOMPARE(answeredBy[0].summary, claim.summary);
        QCOMPARE(tests::faultsOf(database), QString());

        const auto passages = reader.passages(document.id);
        QCOMPARE(passages.size(), size_t(2));
        QCOMPARE(passages[0].range, (TextRange{0, 43}));
        QCOMPARE(passages[0].claim, claim.id);
        QCOMPARE(passages[0].spans, claim.quotations[0].spans);
        QCOMPARE(passages[1].quotation, claim.quotations[1].id);
        QVERIFY(reader.passages(bare.id).empty());
    }

    void valuesOfEveryKindSurvive()
    {
        // Each word of each list goes through the tables' own rules.
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        tests::StoreBuilder builder(database);
        const ActorId a = builder.add(tests::actor(u"A"_s));
        for (const ActorKind kind : allValues<ActorKind>()) {
            const ActorId id = builder.add(tests::actor(u"Actor of kind "_s + code(kind), kind));
            QCOMPARE(ClaimReader(database).actor(id)->kind, kind);
        }
        const DocumentId told = builder.add(tests::document(u"Paper"_s));
        int n = 0;
        const auto roundTrip = [&](const std::function<void(Claim &)> &change) {
            Claim claim = tests::accusation(QString::number(++n), a, a, u"", told, u"words"_s);
            change(claim);
            const std::vector ids = {builder.add(claim)};
            Claim read = ClaimReader(database).claims(ids).claims.at(0);
            read.id = {};
            for (Quotation &quotation : read.quotations)
                quotation.id = {};
            QCOMPARE(read, claim);
        };
        for (const Stance value : allValues<Stance>())
            roundTrip([&](Claim &claim) {
                claim.stance = value;
                if (value == Stance::Denies || value == Stance::Defends)
                    claim.denial = DenialKind::Untrue;
            });
        for (const Responsibility value : allValues<Responsibility>())
            roundTrip([&](Claim &claim) { claim.parties[1].responsibility = value; });
        for (const Form value : allValues<Form>())
            roundTrip([&](Claim &claim) { claim.form = value; });
        for (const Consequence value : allValues<Consequence>())
            roundTrip([&](Claim &claim) { claim.consequence = value; });
        for (const EvidenceKind value : allValues<EvidenceKind>())
            roundTrip([&](Claim &claim) { claim.evidence = {{value, {}}}; });
        for (const QuotationKind value : allValues<QuotationKind>())
            roundTrip([&](Claim &claim) { claim.quotations[0].kind = value; });
        for (const RelayAct value : allValues<RelayAct>())
            roundTrip([&](Claim &claim) {
                claim.mentions[0].relay = {{a, value, {}, {}, {}, Basis::Unknown}};
            });
        for (const DocumentKind value : allValues<DocumentKind>()) {
            Document document = tests::document(u"Document of kind "_s + code(value));
            document.kind = value;
            document.id = builder.add(document);
            QCOMPARE(ClaimReader(database).document(document.id), document);
        }
    }

    void aFaultyClaimIsNotKept()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        tests::StoreBuilder builder(database);
        const ActorId a = builder.add(tests::actor(u"A"_s));
        const DocumentId told = builder.add(tests::document(u"Paper"_s));
        Claim claim = tests::accusation(u"x"_s, a, a, u"", told);
        claim.stance = Stance::Denies; // without a kind of denial
        QVERIFY_THROWS_EXCEPTION(store::StoreError, builder.add(claim));
        QVERIFY_THROWS_EXCEPTION(store::StoreError,
                                 builder.add(tests::accusation(u"y"_s, a, ActorId{99}, u"", told)));
        QCOMPARE(ClaimReader(database).totals().claims, 0);
        builder.add(tests::accusation(u"z"_s, a, a, u"", told));
        QVERIFY_THROWS_EXCEPTION(store::StoreError, builder.add(tests::accusation(u"z"_s, a, a, u"", told)));
        QCOMPARE(ClaimReader(database).totals().claims, 1);
        QCOMPARE(tests::faultsOf(database), QString());
    }
};

QTEST_GUILESS_MAIN(TestClaimStore)
#include "tst_claim_store.moc"
