// SPDX-License-Identifier: MIT
#pragma once

#include "export/json_writer.h"
#include "model/claim.h"
#include "model/text_offsets.h"

#include <QHash>

namespace jaccuse::exporting {

/// What stands for actors and incidents in one document of an exchange file.
struct ExchangeIds
{
    QHash<model::ActorId, QString> actors;
    QHash<model::IncidentId, QString> incidents;

    [[nodiscard]] QString actor(model::ActorId id) const { return actors.value(id); }
};

/// A UUID as exchange files write it: 36 characters.
QString uidText(const QUuid &uid);

/// A span's members: exact, and its place in code points and bytes where it is anchored.
void writeSpan(JsonWriter &json, const QString &exact, const model::Anchor *anchor,
               const model::TextOffsets &offsets);

/// The date with its words and basis, as an object.
void writeDated(JsonWriter &json, const model::DatedWords &dated);

/// A lasting relation to another actor.
void writeLinkTo(JsonWriter &json, const model::ActorLink &link, const ExchangeIds &ids);

/// Writes one claim as the given document tells it: with that document's mention and quotations only.
/// `links` are those that it stands behind; `quoteNumber` counts the quotations written in the document so
/// far.
void writeClaim(JsonWriter &json, const model::Claim &claim, model::DocumentId document,
                const std::vector<const model::ActorLink *> &links, const ExchangeIds &ids,
                const model::TextOffsets &offsets, int &quoteNumber);

} // namespace jaccuse::exporting
