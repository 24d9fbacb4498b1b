// SPDX-License-Identifier: MIT
#include "import/fingerprint.h"

namespace jaccuse::import {

namespace {

/// FNV-1a over values; it is kept in files, so it never changes.
class Fingerprint
{
public:
    Fingerprint &number(qint64 value)
    {
        auto bits = static_cast<quint64>(value);
        for (int i = 0; i < 4; ++i, bits >>= 16)
            add(static_cast<quint16>(bits));
        return *this;
    }
    Fingerprint &text(const QString &text)
    {
        for (const QChar c : text)
            add(c.unicode());
        return number(text.size());
    }
    Fingerprint &uid(const QUuid &uid)
    {
        for (const char byte : uid.toRfc4122())
            add(static_cast<quint8>(byte));
        return *this;
    }
    template <class Code>
    Fingerprint &code(Code value)
    {
        return number(static_cast<qint64>(value));
    }
    template <class Code>
    Fingerprint &code(const std::optional<Code> &value)
    {
        return number(value ? static_cast<qint64>(*value) : -1);
    }
    Fingerprint &date(const model::EdtfDate &date) { return text(date.text()); }
    Fingerprint &dated(const model::DatedWords &dated)
    {
        return date(dated.date).text(dated.words).code(dated.basis);
    }
    [[nodiscard]] qint64 value() const { return m_value == 0 ? 1 : static_cast<qint64>(m_value); }

private:
    void add(quint16 piece) { m_value = (m_value ^ piece) * 1099511628211U; }

    quint64 m_value = 14695981039346656037U;
};

template <class Value, class Identifier>
QUuid uidAt(const std::vector<Value> &values, Identifier key)
{
    return key.isNull() ? QUuid() : values.at(static_cast<size_t>(key.value - 1)).uid;
}

qint64 fingerprintOf(const ImportBatch &batch, const model::Claim &claim)
{
    Fingerprint print;
    print.code(claim.stance).code(claim.denial).text(claim.summary).code(claim.form).text(claim.actWords);
    for (const QString &act : claim.acts)
        print.text(act);
    print.uid(uidAt(batch.incidents, claim.incident)).dated(claim.said).dated(claim.happened);
    print.code(claim.force).text(claim.confidenceWords).code(claim.likelihood).code(claim.analytic);
    print.code(claim.consequence).text(claim.consequenceWords).number(claim.credibility);
    print.number(claim.optionalCoding ? 1 : 0).text(claim.note);
    for (const model::Party &party : claim.parties)
        print.uid(uidAt(batch.actors, party.actor))
            .code(party.role)
            .code(party.responsibility)
            .code(party.basis)
            .text(party.surface);
    for (const model::Evidence &evidence : claim.evidence)
        print.code(evidence.kind).text(evidence.words);
    return print.value();
}

qint64 fingerprintOf(const ImportBatch &batch, const model::Claim &claim, const model::Mention &mention)
{
    Fingerprint print;
    print.number(mention.reliability.unicode()).number(mention.attested).text(mention.fidelityNote);
    for (const model::RelayHop &hop : mention.relay)
        print.uid(uidAt(batch.actors, hop.actor))
            .code(hop.act)
            .uid(uidAt(batch.actors, hop.by))
            .date(hop.date)
            .text(hop.words)
            .code(hop.basis);
    for (const model::Quotation &quotation : claim.quotations)
        if (quotation.document == mention.document)
            print.text(quotation.exact)
                .code(quotation.kind)
                .code(quotation.voice)
                .text(quotation.language)
                .code(quotation.translated)
                .text(quotation.note);
    return print.value();
}

qint64 fingerprintOf(const ImportBatch &batch, const model::Document &document)
{
    Fingerprint print;
    print.code(document.kind).text(document.title).text(document.standfirst);
    print.uid(uidAt(batch.actors, document.publisher)).text(document.publisherBasis);
    for (const QString &author : document.byline)
        print.text(author);
    print.text(document.url).text(document.archiveUrl).date(document.published);
    print.text(document.publishedBasis).date(document.accessed).text(document.language);
    print.text(document.rights);
    for (const model::MarkedPassage &passage : document.marked)
        print.text(passage.exact).text(passage.note);
    return print.value();
}

qint64 fingerprintOf(const ImportBatch &batch, const model::Incident &incident)
{
    Fingerprint print;
    print.text(incident.name).text(incident.category).text(incident.description).dated(incident.date);
    for (const model::ActorId victim : incident.victims)
        print.uid(uidAt(batch.actors, victim));
    for (const model::ExternalId &reference : incident.references)
        print.text(reference.scheme).text(reference.value);
    return print.value();
}

} // namespace

void setFingerprints(ImportBatch &batch)
{
    for (model::Document &document : batch.documents)
        document.imported = fingerprintOf(batch, document);
    for (model::Incident &incident : batch.incidents)
        incident.imported = fingerprintOf(batch, incident);

    for (model::Claim &claim : batch.claims) {
        claim.imported = fingerprintOf(batch, claim);
        for (model::Mention &mention : claim.mentions)
            mention.imported = fingerprintOf(batch, claim, mention);
    }
}

} // namespace jaccuse::import
