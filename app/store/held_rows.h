// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "task/task.h"

#include <QTemporaryFile>

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace jaccuse::store {

/// Packed rows of claims, held back to be written in order of the claims' ids, in whatever order they come:
/// in memory, and where they are many, as sorted runs in an unnamed temporary file. For app/store only.
/// Throws StoreError where that file cannot be written or read.
class HeldRows
{
public:
    /// The path of the database, beside which the file lies.
    explicit HeldRows(QString path)
        : m_path(std::move(path))
    {}

    void add(model::ClaimId claim, std::string_view rows);

    [[nodiscard]] qint64 claims() const { return m_claims; }
    [[nodiscard]] size_t claimsInMemory() const { return m_places.size(); }
    [[nodiscard]] size_t bytesInMemory() const { return m_rows.size(); }

    /// Moves what is in memory into the file, as one run.
    void spill();
    /// Hands everything over in order of id, and then holds nothing.
    void takeAll(const std::function<void(std::string_view rows)> &take);

private:
    /// Where the rows of a claim are in memory.
    struct Place
    {
        qint64 claim;
        size_t start;
        size_t size;
    };
    /// What a claim's rows begin with in the file.
    struct Head
    {
        qint64 claim;
        qint64 size;
    };
    struct Run
    {
        qint64 start;
        qint64 end;
    };
    class RunReader;

    void sortPlaces();
    void forget();
    void append(const std::vector<char> &bytes);
    [[nodiscard]] std::string_view rowsAt(const Place &place) const
    {
        return {m_rows.data() + place.start, place.size};
    }

    QString m_path;
    std::vector<char> m_rows;
    std::vector<Place> m_places;
    std::unique_ptr<QTemporaryFile> m_file;
    std::vector<Run> m_runs;
    qint64 m_claims = 0;
};

} // namespace jaccuse::store
