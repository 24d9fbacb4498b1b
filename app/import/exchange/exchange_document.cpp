// SPDX-License-Identifier: MIT
#include "import/exchange/exchange_document.h"

#include "import/exchange/exchange_claim.h"
#include "import/import_words.h"
#include "import/source/text_file.h"
#include "import/uids.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

std::vector<GivenSpan> allPassages(const QJsonObject &root)
{
    std::vector<GivenSpan> passages;
    for (const QJsonValue &claim : root.value(u"claims"_s).toArray()) {
        const std::vector<GivenSpan> more = passagesOf(claim);
        passages.insert(passages.end(), more.begin(), more.end());
    }
    for (const QJsonValue &marked : root.value(u"not_coded"_s).toArray()) {
        if (marked[u"span"].isObject())
            passages.push_back(readSpan(JsonMembers(marked[u"span"], u"not_coded.span"_s)));
    }
    return passages;
}

/// Refuses a text other than the one that the claims were coded on, unless every passage stands in it.
void checkDigest(const TextFile &file, const QByteArray &declared, const HeldText &text,
                 const std::vector<GivenSpan> &passages, const ExchangeNotes &notes)
{
    if (declared.isEmpty() || declared == file.sha256 || declared == file.normalizedSha256)
        return;
    const bool allStand = std::all_of(passages.begin(), passages.end(), [&](const GivenSpan &span) {
        return text.place(span).fit == PlacedSpan::Fit::Exact;
    });
    if (!allStand)
        throw ImportError(Import::tr("The text %1 (SHA-256 %2) is not the one that %3 was coded on (SHA-256 "
                                     "%4); give the right text with --text.")
                              .arg(file.name, QString::fromLatin1(file.sha256.toHex()), notes.fileName,
                                   QString::fromLatin1(declared.toHex())));
    notes.warn(Import::tr("The text %1 differs from the one that the claims were coded on; every quotation "
                          "still stands in its place.")
                   .arg(file.name));
}

/// Finds the document's text, or makes an excerpt of what is quoted.
HeldText findText(const JsonMembers &members, const QJsonObject &root, const QString &filePath,
                  const QString &textPath, const ExchangeNotes &notes, model::Document &document)
{
    const std::vector<GivenSpan> passages = allPassages(root);
    TextFile file;
    model::TextHeld held = members.code(u"text_held"_s, model::TextHeld::Full);
    const QString embedded = members.text(u"text"_s);
    const auto beside = textBeside(filePath, document.fileName);
    if (!textPath.isEmpty()) {
        file = readTextFile(textPath);
        held = model::TextHeld::Full;
    } else if (!embedded.isEmpty()) {
        file.name = Import::tr("in the file itself");
        file.text = model::normalizedText(embedded);
        file.sha256 = QCryptographicHash::hash(embedded.toUtf8(), QCryptographicHash::Sha256);
        file.normalizedSha256 = QCryptographicHash::hash(file.text.toUtf8(), QCryptographicHash::Sha256);
        if (held == model::TextHeld::None)
            held = model::TextHeld::Full;
    } else if (beside) {
        file = readTextFile(*beside);
        held = model::TextHeld::Full;
    } else {
        HeldText excerpt = HeldText::excerptOf(passages);
        if (excerpt.held() == model::TextHeld::Excerpt)
            notes.warn(Import::tr("The text of “%1” was not found; what is quoted is kept as an excerpt. To "
                                  "hold the whole text, import again with --text FILE.")
                           .arg(document.title));
        return excerpt;
    }
    HeldText text(file.text, held);
    if (held == model::TextHeld::Full) {
        checkDigest(file, document.sha256, text, passages, notes);
        document.sha256 = file.normalizedSha256;
        if (document.fileName.isEmpty() && embedded.isEmpty())
            document.fileName = file.name;
    }
    return text;
}

void readPublication(const JsonMembers &members, ExchangeNotes &notes, model::Document &document)
{
    const QJsonValue published = members.value(u"published"_s);
    if (published.isString()) {
        document.published = readDate(published.toString(), document.title, notes);
    } else {
        const JsonMembers given(published, u"document.published"_s);
        document.published = readDate(given.text(u"edtf"_s), document.title, notes);
        document.publishedBasis = given.text(u"basis"_s);
        given.tellUnread(notes.unread);
    }
    document.accessed = readDate(members.text(u"accessed"_s), document.title, notes);
}

/// The document without its text; `key` tells it from others.
model::Document readDocument(const JsonMembers &members, ExchangeNotes &notes, QString &key)
{
    model::Document document;
    document.kind = members.code(u"kind"_s, model::DocumentKind::Other);
    document.title = members.text(u"title"_s);
    document.standfirst = members.text(u"dek"_s);
    document.publisherBasis = members.text(u"publisher_basis"_s);
    document.publisherSurface = members.text(u"publisher_surface"_s);
    document.byline = members.texts(u"byline"_s);
    document.url = members.text(u"url"_s);
    document.archiveUrl = members.text(u"archive_url"_s);
    document.language = members.text(u"language"_s);
    document.fileName = members.text(u"file"_s);
    document.rights = members.text(u"rights"_s);
    readPublication(members, notes, document);

    const QString digest = members.text(u"sha256"_s);
    document.sha256 = QByteArray::fromHex(digest.toLatin1());
    if (!digest.isEmpty() && (document.sha256.size() != 32 || digest.size() != 64))
        throw RecordFault{Import::tr("document.sha256 is not a SHA-256 of 64 hexadecimal digits")};
    const QString id = members.text(u"id"_s);
    const QString publisher = members.text(u"publisher"_s);
    if (const auto uid = parseUid(id))
        document.uid = *uid;
    else if (!digest.isEmpty())
        document.uid = uidOf(u"document"_s, {digest.toLower()});
    else
        document.uid = documentUid(document.url, document.title, publisher);
    key = document.uid.toString(QUuid::WithoutBraces);
    members.passOver({"bytes", "code_points"});
    return document;
}

void readMarked(const QJsonObject &root, const HeldText &text, ExchangeNotes &notes,
                model::Document &document)
{
    bool lost = false;
    for (const QJsonValue &value : root.value(u"not_coded"_s).toArray()) {
        const JsonMembers members(value, u"not_coded"_s);
        const JsonMembers span = members.object(u"span"_s);
        const PlacedSpan placed = text.place(readSpan(span));
        if (placed.anchor)
            document.marked.push_back({placed.exact, *placed.anchor, members.text(u"why"_s)});
        else
            lost = true;
        members.passOver({"why"});
        members.tellUnread(notes.unread);
    }
    if (lost)
        notes.warn(
            Import::tr("A marked passage that makes no claim is left out: it does not stand in the text."));
}

void readClaims(const QJsonArray &claims, const ClaimContext &context, ImportBatch &batch)
{
    QSet<QUuid> taken;
    for (const QJsonValue &value : claims) {
        const QString id = value[u"id"].toString();
        try {
            if (id.isEmpty())
                throw RecordFault{Import::tr("it has no id")};
            model::Claim claim = readClaim(JsonMembers(value, u"claims"_s), context);
            if (taken.contains(claim.uid))
                throw RecordFault{Import::tr("its id occurs twice")};
            const auto place = static_cast<qint64>(batch.claims.size()) + 1;
            const std::vector<model::ActorLink> links =
                readClaimedLinks(value, model::ClaimId{place}, context);
            batch.actorLinks.insert(batch.actorLinks.end(), links.begin(), links.end());
            taken.insert(claim.uid);
            batch.claims.push_back(std::move(claim));
        } catch (const RecordFault &fault) {
            context.notes.warn(Import::tr("Claim %1 is skipped: %2.").arg(id, fault.reason), true);
        }
    }
    // An answer to a claim of this file that was skipped would lead nowhere.
    QSet<QUuid> here(context.claimUids.cbegin(), context.claimUids.cend());
    for (model::Claim &claim : batch.claims)
        std::erase_if(claim.answers, [&](const model::Answer &answer) {
            return here.contains(answer.claim) && !taken.contains(answer.claim);
        });
}

ImportBatch readParts(const QJsonObject &root, const QString &filePath, const QString &textPath,
                      ExchangeNotes &notes)
{
    ImportBatch batch;
    const JsonMembers members(root, QString());
    const JsonMembers given(members.value(u"document"_s), u"document"_s);
    QString key;
    model::Document document = readDocument(given, notes, key);
    const HeldText text = findText(given, root, filePath, textPath, notes, document);
    document.held = text.held();
    document.text = text.text();
    readMarked(root, text, notes, document);

    ExchangeActors actors(key, batch, notes);
    actors.readActors(members.list(u"actors"_s));
    const QString publisher = given.text(u"publisher"_s);
    const QString publisherId = given.text(u"publisher_id"_s);
    if (!publisherId.isEmpty())
        document.publisher = actors.actor(publisherId);
    else if (!publisher.isEmpty())
        document.publisher = actors.publisher(publisher);
    actors.readIncidents(members.list(u"incidents"_s));
    batch.documents.push_back(std::move(document));

    QHash<QString, QUuid> claimUids;
    const QJsonArray claims = members.list(u"claims"_s);
    for (const QJsonValue &claim : claims) {
        const QString id = claim[u"id"].toString();
        if (!id.isEmpty())
            claimUids.insert(id, parseUid(id).value_or(uidOf(u"claim"_s, {key, id})));
    }
    readClaims(claims, {actors, claimUids, text, model::DocumentId{1}, notes}, batch);
    members.passOver({"format", "not_coded"});
    members.tellUnread(notes.unread);
    given.tellUnread(notes.unread);
    return batch;
}

} // namespace

ImportBatch readExchangeDocument(const QJsonValue &record, const QString &filePath, const QString &textPath,
                                 ExchangeNotes &notes)
{
    if (!record.isObject())
        throw RecordFault{Import::tr("it is no JSON object, as each document of an exchange file is")};
    const QString format = record[u"format"].toString();
    if (format != u"attribution-claims/1"_s)
        throw RecordFault{
            Import::tr("its “format” is “%1” where “attribution-claims/1” is needed").arg(format)};
    return readParts(record.toObject(), filePath, textPath, notes);
}

} // namespace jaccuse::import
