// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

void printHelp(Console &console)
{
    console.print(Cli::tr("Usage: jaccuse-cli VERB [options]"));
    console.print(Cli::tr("Browse who publicly accuses whom of what, and in which words."));
    console.print(QString());
    for (const Command &command : commands())
        console.print(u"  "_s + command.synopsis.leftJustified(24) + u"  "_s + command.summary);
    console.print(QString());
    console.print(
        Cli::tr("“jaccuse-cli VERB --help” tells the options of a verb. Results go to standard output, "
                "messages to standard error; exit code 1 means failed, 2 a wrong call."));
}

const Command *commandNamed(const QString &verb)
{
    const auto found = std::find_if(commands().begin(), commands().end(),
                                    [&](const Command &command) { return command.verb == verb; });
    return found == commands().end() ? nullptr : &*found;
}

int run(const QStringList &arguments, Console &console)
{
    const QString verb = arguments.value(0);
    if (verb == u"--help"_s || verb == u"-h"_s || verb == u"help"_s) {
        printHelp(console);
        return 0;
    }
    if (verb == u"--version"_s || verb == u"-v"_s) {
        console.print(u"jaccuse-cli "_s + QStringLiteral(JACCUSE_VERSION));
        return 0;
    }
    const Command *command = commandNamed(verb);
    if (!command) {
        console.tell(verb.isEmpty()
                         ? Cli::tr("A verb is needed; “jaccuse-cli --help” lists them.")
                         : Cli::tr("There is no verb “%1”; “jaccuse-cli --help” lists them.").arg(verb));
        return wrongUsage;
    }
    try {
        return command->run(*command, arguments.sliced(1), console);
    } catch (const UsageError &error) {
        console.tell(QString::fromUtf8(error.what()));
        console.tell(Cli::tr("“jaccuse-cli %1 --help” tells how it is used.").arg(verb));
        return wrongUsage;
    } catch (const task::Cancelled &) {
        console.tell(Cli::tr("Cancelled; nothing of it was kept."));
    } catch (const std::bad_alloc &) {
        console.tell(Cli::tr("There is not enough memory for this."));
    } catch (const std::exception &error) {
        console.tell(QString::fromUtf8(error.what()));
    }
    return failed;
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const Command *command = argc > 1 ? commandNamed(QString::fromLocal8Bit(argv[1])) : nullptr;
    if (!command || !command->draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    // Pictures need fonts but no display; an option of its own would reach into the person's session.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

} // namespace jaccuse::cli

int main(int argc, char **argv)
{
    // Standard error is for our sentences; what Qt has to say about the surroundings helps nobody there.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
    const auto application = jaccuse::cli::makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"jaccuse-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(JACCUSE_VERSION));
    jaccuse::cli::Console console;
    return jaccuse::cli::run(QCoreApplication::arguments().sliced(1), console);
}
