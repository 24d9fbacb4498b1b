// SPDX-License-Identifier: MIT
#pragma once

#include "export/data_format.h"
#include "import/import_file.h"
#include "store/claim_reader.h"

#include <QBuffer>

namespace jaccuse::tests {

/// A database in memory with the bundled sample in it.
struct SampleFile
{
    store::Database database{QStringLiteral(":memory:"), store::OpenMode::Create};
    store::ClaimReader reader{database};

    SampleFile() { import::importSample(database); }
};

inline exporting::ChosenClaims chosen(const store::ClaimReader &reader, std::vector<model::ClaimId> claims)
{
    return {reader, reader.columns(), std::move(claims)};
}

/// All claims of a file, in the order of the columns.
inline exporting::ChosenClaims everyClaim(const store::ClaimReader &reader)
{
    return chosen(reader, reader.columns()->claims);
}

/// What a format makes of claims.
inline QByteArray exported(const QString &format, const exporting::ChosenClaims &claims,
                           const exporting::DataOptions &options = {})
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    exporting::dataFormat(format)->write(claims, options, device, {});
    return device.data();
}

} // namespace jaccuse::tests
