// SPDX-License-Identifier: MIT
#include "store/saved_views.h"

#include "store/binding.h"
#include "store/edits.h"
#include "store/sqlite_errors.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

QString nameOf(SQLite::Database &db, SavedViewId id)
{
    SQLite::Statement statement(db, "SELECT name FROM saved_view WHERE id = ?1");
    Binder(statement).id(id);
    if (!statement.executeStep())
        throw StoreError(StoreError::Kind::Invalid, tr("The view is no longer in the file."));
    return Row(statement).text();
}

} // namespace

std::vector<SavedView> savedViews(Database &database)
{
    return guarded(database.path(), [&] {
        std::vector<SavedView> views;
        SQLite::Statement statement(database.connection(), "SELECT id, name, at FROM saved_view");
        while (statement.executeStep()) {
            Row row(statement);
            SavedView view;
            view.id = row.id<SavedViewId>();
            view.name = row.text();
            view.at = QDateTime::fromString(row.text(), Qt::ISODate);
            views.push_back(std::move(view));
        }
        std::sort(views.begin(), views.end(), [](const SavedView &a, const SavedView &b) {
            const int names = QString::localeAwareCompare(a.name, b.name);
            return names != 0 ? names < 0 : a.id < b.id;
        });
        return views;
    });
}

std::optional<QByteArray> savedViewState(Database &database, SavedViewId id)
{
    return guarded(database.path(), [&]() -> std::optional<QByteArray> {
        SQLite::Statement statement(database.connection(), "SELECT state FROM saved_view WHERE id = ?1");
        Binder(statement).id(id);
        if (!statement.executeStep())
            return std::nullopt;
        return Row(statement).bytes();
    });
}

Change Edits::saveView(const QString &name, const QByteArray &state)
{
    return recordBesideClaims(tr("Save view %1").arg(name), [&](SQLite::Database &db) {
        SQLite::Statement insert(db, "INSERT INTO saved_view(name, state, at) VALUES(?1, ?2, ?3) "
                                     "ON CONFLICT(name) DO UPDATE SET state = ?2, at = ?3");
        Binder(insert).text(name).text(QString::fromUtf8(state)).text(now()).run();
    });
}

Change Edits::renameView(SavedViewId id, const QString &name)
{
    return recordBesideClaims(tr("Rename view to %1").arg(name), [&](SQLite::Database &db) {
        nameOf(db, id);
        SQLite::Statement taken(db, "SELECT 1 FROM saved_view WHERE name = ?1 AND id <> ?2");
        Binder(taken).text(name).id(id);
        if (taken.executeStep())
            throw StoreError(StoreError::Kind::Invalid,
                             tr("Another view is called %1 already; choose another name.").arg(name));
        SQLite::Statement rename(db, "UPDATE saved_view SET name = ?1 WHERE id = ?2");
        Binder(rename).text(name).id(id).run();
    });
}

Change Edits::removeView(SavedViewId id)
{
    const QString name = guarded(m_database.path(), [&] { return nameOf(m_database.connection(), id); });
    return recordBesideClaims(tr("Delete view %1").arg(name), [&](SQLite::Database &db) {
        SQLite::Statement remove(db, "DELETE FROM saved_view WHERE id = ?1");
        Binder(remove).id(id).run();
    });
}

} // namespace jaccuse::store
