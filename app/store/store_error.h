// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <stdexcept>

namespace jaccuse::store {

/// The one exception that leaves app/store. what() is one sentence in UTF-8 for people: what is wrong,
/// with which file, and what to do about it. An interrupted statement throws task::Cancelled instead.
class StoreError : public std::runtime_error
{
public:
    enum class Kind { NotFound, NotOurs, Newer, Damaged, Locked, ReadOnly, Full, Denied, Invalid, Other };

    StoreError(Kind kind, const QString &sentence)
        : std::runtime_error(sentence.toStdString())
        , m_kind(kind)
    {}
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString sentence() const { return QString::fromUtf8(what()); }

private:
    Kind m_kind;
};

} // namespace jaccuse::store
