// SPDX-License-Identifier: MIT
#pragma once

#include "support/reading.h"

#include <QByteArrayList>

namespace jaccuse::tests::stix {

// STIX objects to test with. Members are JSON such as "\"revoked\":true", several with commas between.

/// "type--00000000-0000-4000-8000-00000000000N"
QByteArray id(const char *type, int n);
QByteArray object(const char *type, int n, const QByteArray &members);
QByteArray named(const char *type, int n, const QByteArray &name, const QByteArray &members = {});
/// A relationship that attributes one to the other.
QByteArray attribution(int n, const QByteArray &source, const QByteArray &target,
                       const QByteArray &members = {});
/// The member that says who created an object.
QByteArray by(int identity);
QByteArray bundle(const QByteArrayList &objects);
/// A vendor (1), a state's service (2), a group (3), a campaign (4).
QByteArrayList cast();

// What was read of them.

/// Reads a bundle of the objects.
CollectingSink read(const QByteArrayList &objects);
QStringList reasons(const CollectingSink &sink);
bool warns(const CollectingSink &sink, const QString &words);
const model::Actor &actorOf(const import::ImportBatch &batch, const model::Party &party);
/// "Vendor accuses Service (linked), Group (performs)", with the accused in order of name.
QString line(const import::ImportBatch &batch, const model::Claim &claim);
qsizetype claimsIn(const CollectingSink &sink);

} // namespace jaccuse::tests::stix
