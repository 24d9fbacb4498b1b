// SPDX-License-Identifier: MIT
#pragma once

#include "view/view.h"

#include <QUndoCommand>

#include <chrono>
#include <functional>

namespace jaccuse::ui {

/// A view as the session holds it.
struct HeldView
{
    view::View view;
    /// Its places are the ones that were drawn for just this filter, scope and layout, so that they are not
    /// moved again.
    bool settled = false;
};

/// A change of the view: makes the session's view and another change places, there and back.
class ViewChange : public QUndoCommand
{
public:
    /// Whether camera and selection are part of the change; else they stay what they are.
    enum class Sight { Stays, Changes };

    /// Makes another view the session's and puts the session's in its place.
    using Exchange = std::function<void(HeldView &other, Sight sight)>;

    static constexpr std::chrono::milliseconds fast{900};

    /// Changes with the same `repeats` that follow each other within some time are one step back; never
    /// where it is empty.
    ViewChange(const QString &what, HeldView to, Sight sight, Exchange exchange, const QString &repeats = {},
               std::chrono::milliseconds within = fast)
        : QUndoCommand(what)
        , m_exchange(std::move(exchange))
        , m_other(std::move(to))
        , m_sight(sight)
        , m_repeats(repeats)
        , m_within(within)
    {}
    void undo() override { m_exchange(m_other, m_sight); }
    void redo() override { m_exchange(m_other, m_sight); }
    [[nodiscard]] int id() const override { return m_repeats.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *next) override;

private:
    Exchange m_exchange;
    HeldView m_other;
    Sight m_sight;
    QString m_repeats;
    std::chrono::milliseconds m_within;
    std::chrono::steady_clock::time_point m_at = std::chrono::steady_clock::now();
};

} // namespace jaccuse::ui
