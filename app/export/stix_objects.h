// SPDX-License-Identifier: MIT
#pragma once

#include "export/json_writer.h"
#include "store/claim_reader.h"

namespace jaccuse::exporting {

/// "type--uuid", the uuid made of the parts.
QString stixId(const QString &type, const QStringList &parts);

/// Midnight, in universal time, of the first day that a date allows; nothing where it is not known.
QString stixTime(const model::EdtfDate &date);
/// The time of what has none of its own.
QString stixTimeUnknown();

/// The id of what stands for an actor where it is accused: an intrusion set or an identity.
QString stixActorId(const model::Actor &actor);
/// The id of what stands for an actor where it speaks, which in STIX only identities do.
QString stixSpeakerId(const model::Actor &actor);

/// Begins an object with the members that every one has; the caller ends it.
void beginStix(JsonWriter &json, const QString &type, const QString &id, const QString &time);

void writeStixIdentity(JsonWriter &json, const model::Actor &actor);
void writeStixIntrusionSet(JsonWriter &json, const model::Actor &actor);

/// The definition of our extension with the identity that made it.
void writeStixExtensionDefinition(JsonWriter &json);
/// The member "extensions" with the whole claim.
void writeStixExtension(JsonWriter &json, const model::Claim &claim, const store::ClaimBundle &bundle);

/// The member "external_references" with these documents, if any.
void writeStixReferences(JsonWriter &json, const std::vector<model::Document> &documents);

} // namespace jaccuse::exporting
