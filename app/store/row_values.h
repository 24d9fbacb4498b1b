// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <optional>
#include <string>
#include <vector>

namespace jaccuse::store {

/// How Qt's values and the model's are written as those of SQLite, one after the other; for app/store only.
/// Own says where to, by integer(qint64), text(QString), bytes(QByteArray), word(std::string) (one that lasts
/// as long as the program) and null().
template <class Own>
class RowValues
{
public:
    Own &integerOrNull(const std::optional<qint64> &value)
    {
        return value ? own().integer(*value) : own().null();
    }
    /// NULL for 0.
    Own &integerOrNull(qint64 value) { return value == 0 ? own().null() : own().integer(value); }
    /// The word for a value of a closed list.
    template <class E>
    Own &code(E value)
    {
        static const std::vector<std::string> words = [] {
            std::vector<std::string> made;
            for (const QStringView word : model::codes<E>())
                made.push_back(word.toString().toStdString());
            return made;
        }();
        return own().word(words[static_cast<size_t>(value)]);
    }
    template <class E>
    Own &codeOrNull(const std::optional<E> &value)
    {
        return value ? code(*value) : own().null();
    }
    /// NULL for the empty text.
    Own &textOrNull(const QString &value) { return value.isEmpty() ? own().null() : own().text(value); }
    Own &bytesOrNull(const QByteArray &value) { return value.isEmpty() ? own().null() : own().bytes(value); }
    Own &uid(const QUuid &value) { return own().bytes(value.toRfc4122()); }
    template <class Tag>
    Own &id(model::Id<Tag> value)
    {
        return own().integer(value.value);
    }
    template <class Tag>
    Own &idOrNull(model::Id<Tag> value)
    {
        return value.isNull() ? own().null() : own().integer(value.value);
    }
    /// Two values: first and last day.
    Own &days(const model::EdtfDate &date)
    {
        const auto day = [](const std::optional<QDate> &bound) {
            return bound ? std::optional<qint64>(bound->toJulianDay()) : std::nullopt;
        };
        return integerOrNull(day(date.lower())).integerOrNull(day(date.upper()));
    }

    /// The word for how a date is known; NULL where that is not.
    Own &basis(const model::DatedWords &dated)
    {
        return dated.basis == model::Basis::Unknown ? own().null() : code(dated.basis);
    }

private:
    RowValues() = default;
    friend Own;

    Own &own() { return static_cast<Own &>(*this); }
};

} // namespace jaccuse::store
