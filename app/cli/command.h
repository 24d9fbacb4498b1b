// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.h"

#include <QCommandLineParser>
#include <QStringList>

#include <stdexcept>
#include <vector>

namespace jaccuse::cli {

// Verbs, options and the keys of --json are kept stable: people script them.

/// The command was typed wrongly: exit 2.
class UsageError : public std::runtime_error
{
public:
    explicit UsageError(const QString &sentence)
        : std::runtime_error(sentence.toStdString())
    {}
};

/// The command was understood but cannot be done: exit 1.
class CommandError : public std::runtime_error
{
public:
    explicit CommandError(const QString &sentence)
        : std::runtime_error(sentence.toStdString())
    {}
};

struct Command
{
    QString verb;
    QString synopsis; ///< "import FILE… --into DB"
    QString summary;  ///< what it does, one line
    /// Arguments are those after the verb. Returns the exit code; throws UsageError and whatever the
    /// work throws.
    int (*run)(const Command &command, const QStringList &arguments, Console &console);
    bool draws = false; ///< needs fonts, so a QGuiApplication
};

/// All verbs, in the order of the help.
const std::vector<Command> &commands();

/// Reads the arguments of a verb; false where it was only asked for help, which is printed then. Adds
/// --json and --help. Throws UsageError, also where the number of operands is not in [least, most].
bool parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments, int least,
           int most, Console &console);

int runImport(const Command &command, const QStringList &arguments, Console &console);
int runImports(const Command &command, const QStringList &arguments, Console &console);
int runRemoveImport(const Command &command, const QStringList &arguments, Console &console);
int runSample(const Command &command, const QStringList &arguments, Console &console);
int runInfo(const Command &command, const QStringList &arguments, Console &console);
int runActors(const Command &command, const QStringList &arguments, Console &console);
int runClaims(const Command &command, const QStringList &arguments, Console &console);
int runSearch(const Command &command, const QStringList &arguments, Console &console);
int runExport(const Command &command, const QStringList &arguments, Console &console);
int runIndex(const Command &command, const QStringList &arguments, Console &console);
int runCheck(const Command &command, const QStringList &arguments, Console &console);

/// What to do about a file whose search index lacks quotations.
QString unindexedSentence(const QString &path);

/// The context that what this program prints is translated in.
class Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace jaccuse::cli
