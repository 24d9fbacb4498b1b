// SPDX-License-Identifier: MIT
#include "import/actor_matching.h"
#include "import_sentences.h"
#include "session.h"
#include "store/import_removal.h"

#include <QUndoCommand>

#include <functional>
#include <utility>

namespace jaccuse::ui {

namespace {

/// A change that was made already when it comes on the stack.
class MadeChange : public QUndoCommand
{
public:
    using Step = std::function<void()>;

    MadeChange(const QString &what, Step revert, Step reapply)
        : QUndoCommand(what)
        , m_revert(std::move(revert))
        , m_reapply(std::move(reapply))
    {}
    void undo() override { m_revert(); }
    void redo() override
    {
        if (std::exchange(m_made, true))
            m_reapply();
    }

private:
    Step m_revert;
    Step m_reapply;
    bool m_made = false;
};

} // namespace

void Session::editClaim(model::ClaimId claim, const store::ClaimEdit &edit)
{
    write([claim, edit](store::Database &database,
                        const task::Task &) { return store::Edits(database).editClaim(claim, edit); },
          [this](const store::Change &change) { pushChange(change); });
}

void Session::removeClaim(model::ClaimId claim)
{
    write([claim](store::Database &database,
                  const task::Task &) { return store::Edits(database).removeClaim(claim); },
          [this](const store::Change &change) { pushChange(change); });
}

void Session::editActor(model::ActorId actor, const QString &name, model::ActorKind kind, const QString &note)
{
    write([=](store::Database &database,
              const task::Task &) { return store::Edits(database).editActor(actor, name, kind, note); },
          [this](const store::Change &change) { pushChange(change); });
}

void Session::saveView(const QString &name)
{
    write(
        [name, view = viewToKeep()](store::Database &database, const task::Task &) {
            return store::Edits(database).saveView(name, view::keptView(database, view));
        },
        [this](const store::Change &change) { pushChange(change); });
}

void Session::renameView(store::SavedViewId id, const QString &name)
{
    write([id, name](store::Database &database,
                     const task::Task &) { return store::Edits(database).renameView(id, name); },
          [this](const store::Change &change) { pushChange(change); });
}

void Session::removeView(store::SavedViewId id)
{
    write(
        [id](store::Database &database, const task::Task &) { return store::Edits(database).removeView(id); },
        [this](const store::Change &change) { pushChange(change); });
}

void Session::undoMatch(model::ImportId import, int seq)
{
    write([import, seq](store::Database &database,
                        const task::Task &) { return store::Edits(database).undoMatch(import, seq); },
          [this](const store::Change &change) { pushChange(change); });
}

void Session::answerQuestion(const store::LoggedMatch &asked, const QString &candidate)
{
    write([actor = asked.actor, into = import::candidateActor(candidate, asked.kind)](
              store::Database &database,
              const task::Task &) { return store::Edits(database).mergeActors(actor, into); },
          [this](const store::Change &change) { pushChange(change); });
}

void Session::removeImport(model::ImportId import, const QString &name)
{
    auto removal = std::make_shared<store::ImportRemoval>(import);
    write([removal](store::Database &database,
                    const task::Task &task) { return removal->remove(database, task); },
          [this, removal, name](const store::RemovalCounts &counts) {
              m_undo.push(new MadeChange(
                  tr("Remove import of %1").arg(name), [this, removal] { restoreImport(removal); },
                  [this, removal] { removeAgain(removal); }));
              Q_EMIT noticed(removalSummary(name, counts));
              reloadColumns();
          });
}

void Session::removeAgain(const std::shared_ptr<store::ImportRemoval> &removal)
{
    write([removal](store::Database &database,
                    const task::Task &task) { return removal->remove(database, task); },
          [this](const store::RemovalCounts &) { reloadColumns(); });
}

void Session::restoreImport(const std::shared_ptr<store::ImportRemoval> &removal)
{
    write(
        [removal](store::Database &database, const task::Task &task) {
            removal->restore(database, task);
            return Nothing();
        },
        [this](Nothing) { reloadColumns(); });
}

void Session::pushChange(const store::Change &change)
{
    m_undo.push(new MadeChange(
        change.what, [this, change] { applyChange(change, Way::Revert); },
        [this, change] { applyChange(change, Way::Reapply); }));
    reloadAfter(change);
}

void Session::reloadAfter(const store::Change &change)
{
    change.ofClaims ? reloadColumns() : loadSavedViews();
}

void Session::applyChange(const store::Change &change, Way way)
{
    write(
        [change, way](store::Database &database, const task::Task &) {
            store::Edits edits(database);
            way == Way::Revert ? edits.revert(change) : edits.reapply(change);
        },
        [this, change](Nothing) { reloadAfter(change); });
}

} // namespace jaccuse::ui
