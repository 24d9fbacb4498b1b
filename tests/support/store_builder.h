// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_file.h"
#include "store/claim_reader.h"
#include "store/claim_writer.h"

#include <QString>

#include <vector>

namespace jaccuse::tests {

/// A uid that is always the same for a name.
QUuid uidOf(const QString &name);

model::Actor actor(const QString &name, model::ActorKind kind = model::ActorKind::State);
model::Document document(const QString &title);
model::EdtfDate date(QStringView edtf);

/// A claim "from accuses to", told in a document, with the words quoted there (none where empty).
model::Claim accusation(const QString &uid, model::ActorId from, model::ActorId to, QStringView said,
                        model::DocumentId told, const QString &words = {});

/// Writes values in a transaction of their own, in the order of the calls.
class StoreBuilder
{
public:
    explicit StoreBuilder(store::Database &database)
        : m_database(database)
    {}

    template <class Value>
    auto add(const Value &value)
    {
        store::Transaction transaction(m_database);
        auto id = [&] {
            store::ClaimWriter writer(m_database);
            const auto made = writer.insert(value);
            writer.finish();
            return made;
        }();
        transaction.commit();
        return id;
    }
    void answer(model::ClaimId from, model::ClaimId to, model::AnswerType type);

private:
    store::Database &m_database;
};

/// Imports a file, with the text of its document where one is given.
import::ImportReport importInto(store::Database &database, const QString &file, const QString &textFile = {});

/// The founding article with its whole text; false where it does not lie beside the project.
bool hasSeed();
import::ImportReport importSeed(store::Database &database);

/// The first claim with a quotation that has these words; null where there is none.
model::ClaimId claimQuoting(store::Database &database, const QString &words);

/// All claims of a file, in order of id.
std::vector<model::Claim> allClaims(store::Database &database);

/// Edges of a claim as "from > to kind responsibility flags", sorted.
QStringList edgesOf(store::Database &database, model::ClaimId claim);

/// Faults found by store::checkFile, joined; empty where the file is sound.
QString faultsOf(store::Database &database);

} // namespace jaccuse::tests
