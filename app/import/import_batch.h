// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"

#include <stdexcept>
#include <vector>

namespace jaccuse::import {

/// What an importer read, as values. Ids are temporary: ActorId{n} is actors[n - 1], and so on, so 0
/// still names nothing; answers name claims by uid. Uids are deterministic, so that reading the same
/// file again makes the same ones.
struct ImportBatch
{
    std::vector<model::Actor> actors;
    std::vector<model::ActorLink> actorLinks; ///< claim ids in here are places in claims, from 1
    std::vector<model::Document> documents;
    std::vector<model::Incident> incidents;
    std::vector<model::Claim> claims;
    /// Uids of claims that the file takes back, such as by revoking the object that made them. One that an
    /// earlier import brought is removed.
    std::vector<QUuid> withdrawn;
};

/// Something read but not taken as it stood, or left out.
struct ImportWarning
{
    QString file;         ///< name without folders
    qint64 line = 0;      ///< from 1; 0 where lines mean nothing
    QString reason;       ///< one sentence for people
    bool skipped = false; ///< true where a record was left out

    friend bool operator==(const ImportWarning &, const ImportWarning &) = default;
};

/// Where an importer puts what it reads, in pieces of bounded size.
class ImportSink
{
public:
    virtual ~ImportSink() = default;
    virtual void take(ImportBatch &&batch) = 0;
    virtual void warn(ImportWarning warning) = 0;
};

/// The file as a whole cannot be imported. what() is one sentence in UTF-8 for people: what is wrong,
/// where, and what to do about it.
class ImportError : public std::runtime_error
{
public:
    explicit ImportError(const QString &sentence)
        : std::runtime_error(sentence.toStdString())
    {}
};

} // namespace jaccuse::import
