// SPDX-License-Identifier: MIT
#include "export/stix_objects.h"
#include "sample_file.h"
#include "support/files.h"
#include "support/store_builder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using tests::everyClaim;
using tests::exported;

namespace {

/// Who accuses (denies, …) whom, each claim one line, sorted.
QStringList linesOf(const store::ClaimReader &reader)
{
    QStringList lines;
    const std::vector<model::ClaimId> ids = reader.columns()->claims;
    const store::ClaimBundle bundle = reader.claims(ids);
    for (const model::Claim &claim : bundle.claims) {
        QStringList accused;
        for (const model::Party *party : model::accused(claim))
            accused.append(bundle.actors.value(party->actor).name + u" ("_s +
                           model::code(*party->responsibility) + u')');
        accused.sort();
        QStringList answers;
        for (const store::LinkedClaim &link : bundle.answers.value(claim.id))
            answers.append(model::code(link.type) + u' ' + link.claimants.join(u'+'));
        QStringList words;
        for (const model::Quotation &quotation : claim.quotations)
            words.append(quotation.exact);
        lines.append(QStringList{store::namesOf(model::claimants(claim), bundle).join(u'+'),
                                 model::code(claim.stance),
                                 claim.denial ? model::code(*claim.denial) : QString(), accused.join(u'+'),
                                 claim.said.date.text(), answers.join(u'+'), words.join(u'+')}
                         .join(u" | "_s));
    }
    lines.sort();
    return lines;
}

/// A file in which a group, a state, a denial, a withdrawal and all kinds of answers are.
struct Dispute
{
    store::Database database{u":memory:"_s, store::OpenMode::Create};
    store::ClaimReader reader{database};
    tests::StoreBuilder builder{database};
    model::ActorId north = builder.add(tests::actor(u"North"_s));
    model::ActorId south = builder.add(tests::actor(u"South"_s));
    model::ActorId other = builder.add(tests::actor(u"Other"_s));
    model::ActorId group = builder.add(tests::actor(u"Group"_s, model::ActorKind::Group));
    model::DocumentId told;
    model::ClaimId accuses;

    Dispute()
    {
        model::Document document = tests::document(u"Dated report"_s);
        document.published = tests::date(u"2014-05-06");
        document.url = u"https://x.example/r"_s;
        told = builder.add(document);
        accuses = builder.add(tests::accusation(u"a"_s, south, north, u"2014-05-01", told, u"they did"_s));
    }

    model::ClaimId add(const QString &uid, model::Stance stance, model::ActorId by, QStringView said,
                       const QString &words, std::optional<model::DenialKind> denial = {})
    {
        model::Claim claim = tests::accusation(uid, by, north, said, told, words);
        claim.stance = stance;
        claim.denial = denial;
        return builder.add(claim);
    }
};

QJsonArray objectsOf(const QByteArray &bundle)
{
    return QJsonDocument::fromJson(bundle)[u"objects"].toArray();
}

} // namespace

class TestStixWriter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// What the specification (STIX 2.1, OASIS Standard, sections 3.2, 4, 5, 7.3 and 8) requires.
    void checkBundle(const QByteArray &bytes)
    {
        static const QHash<QString, QStringList> required{
            {u"identity"_s, {u"name"_s}},
            {u"intrusion-set"_s, {u"name"_s}},
            {u"incident"_s, {u"name"_s}},
            {u"relationship"_s, {u"relationship_type"_s, u"source_ref"_s, u"target_ref"_s}},
            {u"opinion"_s, {u"opinion"_s, u"object_refs"_s}},
            {u"note"_s, {u"content"_s, u"object_refs"_s}},
            {u"report"_s, {u"name"_s, u"published"_s, u"object_refs"_s}},
            {u"extension-definition"_s,
             {u"name"_s, u"schema"_s, u"version"_s, u"extension_types"_s, u"created_by_ref"_s}}};
        static const QSet<QString> opinions{u"strongly-disagree"_s, u"disagree"_s, u"neutral"_s, u"agree"_s,
                                            u"strongly-agree"_s};
        static const QRegularExpression idForm(
            u"\\A([a-z][a-z-]+)--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"_s);
        static const QRegularExpression timeForm(
            u"\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\\z"_s);
        QJsonParseError error;
        const QJsonObject bundle = QJsonDocument::fromJson(bytes, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(bundle.keys(), (QStringList{u"id"_s, u"objects"_s, u"type"_s}));
        QCOMPARE(bundle[u"type"].toString(), u"bundle"_s);
        QVERIFY(idForm.match(bundle[u"id"].toString()).captured(1) == u"bundle");
        QSet<QString> ids;
        for (const QJsonValue &value : objectsOf(bytes)) {
            const QString id = value[u"id"].toString();
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
        const auto known = [&](const QJsonValue &ref) {
            QVERIFY2(ids.contains(ref.toString()), qPrintable(ref.toString()));
        };
        for (const QJsonValue &value : objectsOf(bytes)) {
            const QJsonObject object = value.toObject();
            const QString type = object[u"type"].toString();
            const QString id = object[u"id"].toString();
            QVERIFY2(required.contains(type), qPrintable(type));
            QCOMPARE(idForm.match(id).captured(1), type);
            QCOMPARE(object[u"spec_version"].toString(), u"2.1"_s);
            for (const QString &member : required[type] + QStringList{u"created"_s, u"modified"_s}) {
                const QJsonValue held = object[member];
                const bool full = held.isArray() ? !held.toArray().isEmpty() : !held.toString().isEmpty();
                QVERIFY2(full, qPrintable(id + u' ' + member));
            }
            for (const QString &member : {u"created"_s, u"modified"_s, u"published"_s})
                if (object.contains(member))
                    QVERIFY2(timeForm.match(object[member].toString()).hasMatch(), qPrintable(id));
            for (const QString &member : {u"source_ref"_s, u"target_ref"_s})
                if (object.contains(member))
                    known(object[member]);
            for (const QJsonValue &ref : object[u"object_refs"].toArray())
                known(ref);
            if (object.contains(u"created_by_ref")) {
                known(object[u"created_by_ref"]);
                QVERIFY(object[u"created_by_ref"].toString().startsWith(u"identity--"));
            }
            if (type == u"opinion")
                QVERIFY(opinions.contains(object[u"opinion"].toString()));
            for (const QJsonValue &reference : object[u"external_references"].toArray()) {
                QVERIFY(!reference[u"source_name"].toString().isEmpty());
                QVERIFY(reference.toObject().contains(u"url") ||
                        reference.toObject().contains(u"description"));
            }
            const QJsonObject extensions = object[u"extensions"].toObject();
            for (auto extension = extensions.begin(); extension != extensions.end(); ++extension) {
                known(extension.key());
                QCOMPARE(extension.value()[u"extension_type"].toString(), u"property-extension"_s);
            }
            for (auto member = object.begin(); member != object.end(); ++member)
                QVERIFY2(!member.value().isArray() || !member.value().toArray().isEmpty(),
                         qPrintable(id + u' ' + member.key())); // lists are not empty
        }
    }

    QStringList cameBack(const QByteArray &bundle)
    {
        const QString path = tests::writeFile(m_folder.filePath(u"bundle.json"_s), bundle);
        store::Database second(u":memory:"_s, store::OpenMode::Create);
        const import::ImportReport report = import::importFile(second, path, {}, {});
        [&] { QCOMPARE(report.skipped, 0); }();
        return linesOf(store::ClaimReader(second));
    }

private Q_SLOTS:
    void sampleIsAsTheSpecificationSays()
    {
        tests::SampleFile sample;
        const QByteArray bundle = exported(u"stix"_s, everyClaim(sample.reader));
        checkBundle(bundle);
        QCOMPARE(exported(u"stix"_s, everyClaim(sample.reader)), bundle);
    }

    void keepsDisagreement()
    {
        Dispute file;
        const model::ClaimId denies = file.add(u"d"_s, model::Stance::Denies, file.north, u"2014-05-02",
                                               u"groundless"_s, model::DenialKind::Untrue);
        file.builder.answer(denies, file.accuses, model::AnswerType::Rejects);
        const model::ClaimId defends = file.add(u"e"_s, model::Stance::Defends, file.other, u"2014-05-03",
                                                u"no proof"_s, model::DenialKind::Unproven);
        file.builder.answer(defends, file.accuses, model::AnswerType::Rejects);
        const model::ClaimId withdraws =
            file.add(u"w"_s, model::Stance::Withdraws, file.south, u"2014-05-04", u"we were wrong"_s);
        file.builder.answer(withdraws, file.accuses, model::AnswerType::Withdraws);
        const QStringList before = linesOf(file.reader);
        const QByteArray bundle = exported(u"stix"_s, everyClaim(file.reader));
        checkBundle(bundle);
        QHash<QString, QString> opinions;
        for (const QJsonValue &object : objectsOf(bundle))
            if (object[u"type"].toString() == u"opinion")
                opinions[object[u"explanation"].toString()] = object[u"opinion"].toString();
        QCOMPARE(opinions[u"groundless"_s], u"strongly-disagree"_s);
        QCOMPARE(opinions[u"no proof"_s], u"disagree"_s);
        QCOMPARE(opinions[u"we were wrong"_s], u"strongly-disagree"_s);
        QCOMPARE(cameBack(bundle), before);
    }

    void aGroupAndTheStateBehindItComeBack()
    {
        Dispute file;
        model::Claim claim =
            tests::accusation(u"g"_s, file.south, file.group, u"2014-06", file.told, u"hackers of theirs"_s);
        model::Party behind = *model::accused(claim).front();
        behind.actor = file.north;
        behind.responsibility = model::Responsibility::Supports;
        claim.parties.push_back(behind);
        const model::ClaimId id = file.builder.add(claim);
        const QByteArray bundle = exported(u"stix"_s, tests::chosen(file.reader, {id}));
        checkBundle(bundle);
        QStringList ends;
        for (const QJsonValue &object : objectsOf(bundle))
            if (object[u"relationship_type"].toString() == u"attributed-to")
                ends.append(object[u"source_ref"].toString().section(u"--"_s, 0, 0) + u'>' +
                            object[u"target_ref"].toString().section(u"--"_s, 0, 0));
        ends.sort();
        QCOMPARE(ends, (QStringList{u"incident>intrusion-set"_s, u"intrusion-set>identity"_s}));
        // The claim comes back as two: STIX has one relationship for each of the accused.
        QCOMPARE(
            cameBack(bundle),
            (QStringList{u"South | accuses |  | Group (performs) | 2014-06 |  | hackers of theirs"_s,
                         u"South | accuses |  | Group (performs)+North (supports) | 2014-06 |  | hackers of "
                         "theirs"_s}));
    }

    /// A date that is not known does not come back as the time that STIX asks for.
    void anUnknownDateStaysUnknown()
    {
        Dispute file;
        const model::ClaimId id = file.builder.add(
            tests::accusation(u"u"_s, file.other, file.north, u"", file.told, u"some day"_s));
        const QStringList back = cameBack(exported(u"stix"_s, tests::chosen(file.reader, {id})));
        QCOMPARE(back, (QStringList{u"Other | accuses |  | North (performs) |  |  | some day"_s}));
    }

    /// Each responsibility comes back by the extension, an admission as one.
    void responsibilitiesComeBack()
    {
        for (const model::Responsibility responsibility : model::allValues<model::Responsibility>()) {
            Dispute file;
            model::Claim claim =
                tests::accusation(u"r"_s, file.south, file.north, u"2014-06", file.told, u"words"_s);
            claim.parties.back().responsibility = responsibility;
            const model::ClaimId id = file.builder.add(claim);
            const QByteArray bundle = exported(u"stix"_s, tests::chosen(file.reader, {id}));
            QCOMPARE(cameBack(bundle),
                     QStringList(u"South | accuses |  | North (%1) | 2014-06 |  | words"_s.arg(
                         model::code(responsibility))));
        }
        Dispute file;
        const model::ClaimId admits =
            file.add(u"m"_s, model::Stance::Admits, file.north, u"2014-06", u"we did"_s);
        QVERIFY(cameBack(exported(u"stix"_s, tests::chosen(file.reader, {admits})))
                    .join(u'\n')
                    .contains(u"| admits |"_s));
    }

    /// What does not come back: dismissals, which are notes, and all but the first quotation.
    void losesWhatStixHasNoWordFor()
    {
        tests::SampleFile sample;
        const QByteArray bundle = exported(u"stix"_s, everyClaim(sample.reader));
        const QString back = cameBack(bundle).join(u'\n');
        QVERIFY(back.contains(u"North Korea | accuses |  | United States (performs)"_s));
        QVERIFY(back.contains(u"South Korean prosecution service | accuses |  | North Korea (linked)"_s));
        QVERIFY(!back.contains(u"dismisses"_s));
        QVERIFY(bundle.contains("\"responsibility\": \"linked\""));
        QVERIFY(bundle.contains("\"type\": \"note\""));
    }

    void aDenialOfNothingInTheBundleIsANote()
    {
        Dispute file;
        const model::ClaimId denies = file.add(u"d"_s, model::Stance::Denies, file.north, u"2014-05-02",
                                               u"groundless"_s, model::DenialKind::Untrue);
        file.builder.answer(denies, file.accuses, model::AnswerType::Rejects);
        const QByteArray bundle = exported(u"stix"_s, tests::chosen(file.reader, {denies}));
        checkBundle(bundle);
        QVERIFY(bundle.contains("\"note\""));
        QVERIFY(!bundle.contains("\"opinion\""));
        QVERIFY(!bundle.contains("\"relationship\""));
        QVERIFY(!bundle.contains("they did")); // the accusation was not chosen
    }
};

QTEST_GUILESS_MAIN(TestStixWriter)
#include "tst_stix_writer.moc"
