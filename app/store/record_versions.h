// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/database.h"

#include <memory>
#include <set>

namespace jaccuse::store {

/// What the file holds of a document or an incident that is imported again.
struct KnownRecord
{
    model::ImportId import; ///< that brought it; null where none did
    qint64 imported = 0;    ///< as model::Claim::imported
};

/// Changes documents and incidents of earlier imports where a newer version of their file tells them
/// otherwise, and keeps what stood before with the import that changes them, so that it comes back when that
/// one is removed. Within the caller's transaction. Throws StoreError.
class RecordVersions
{
public:
    RecordVersions(Database &database, model::ImportId import);
    ~RecordVersions();
    RecordVersions(const RecordVersions &) = delete;
    RecordVersions &operator=(const RecordVersions &) = delete;

    [[nodiscard]] KnownRecord known(model::DocumentId document);
    [[nodiscard]] KnownRecord known(model::IncidentId incident);

    /// The imports that this one is a newer version of: those that have its file name and format, and those
    /// whose claims it tells again.
    [[nodiscard]] std::set<model::ImportId> earlierVersions() const;

    [[nodiscard]] model::Document document(model::DocumentId id); ///< without its text
    [[nodiscard]] model::Incident incident(model::IncidentId id);

    /// Everything but the text, and what belongs to it: digest and file name.
    void replace(model::DocumentId id, const model::Document &document);
    void replace(model::IncidentId id, const model::Incident &incident);

private:
    struct Statements;
    template <class Identifier, class Value>
    void write(Identifier id, const Value &value);

    Database &m_database;
    model::ImportId m_import;
    std::unique_ptr<Statements> s;
};

} // namespace jaccuse::store
