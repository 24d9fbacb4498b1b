// SPDX-License-Identifier: MIT
#pragma once

#include "store/store_error.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace jaccuse::store {

/// A variable of a coding scheme; two statement types may each have one of the same name.
struct DnaVariable
{
    QString name;
    QString statementType; ///< its label, such as "DNA Statement"
    bool isBoolean = false;
    bool isUsed = false; ///< by a type that has statements
};

struct DnaDocument
{
    qint64 id = 0;
    QString title;
    QString text; ///< as stored: places in it count its UTF-16 units, as Java does
    QString author;
    QString source;
    QString section;
    QString notes;
    QString type;
    QDate date; ///< invalid where none is known
};

/// A coded stretch of a document's text.
struct DnaStatement
{
    qint64 id = 0;
    QString type; ///< the label of its statement type
    qint64 start = 0;
    qint64 stop = 0;
    QString coder;
    std::vector<std::pair<QString, QString>> values; ///< variable and value; booleans are "0" and "1"
};

/// Reads a database of the Discourse Network Analyzer, versions 2 and 3, whose tables keep short texts in
/// three ways. Nothing is ever written, no file is made beside it. All functions throw StoreError, or
/// task::Cancelled once `stop` says so.
class DnaReader
{
public:
    /// `stop` is called in this thread while a statement runs long.
    DnaReader(const QString &path, std::function<bool()> stop);
    ~DnaReader();
    DnaReader(const DnaReader &) = delete;
    DnaReader &operator=(const DnaReader &) = delete;

    std::vector<DnaVariable> variables();
    qint64 documentCount();
    /// Each document in order of its id with its statements in the order of the text.
    void
    eachDocument(const std::function<void(const DnaDocument &, const std::vector<DnaStatement> &)> &take);
    /// Ids of statements whose document is not there, the first thousand.
    std::vector<qint64> statementsOfNoDocument();

private:
    struct Open;
    std::unique_ptr<Open> m_open;
};

} // namespace jaccuse::store
