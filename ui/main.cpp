// SPDX-License-Identifier: MIT
#include "main_window.h"
#include "view/view_link.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

using namespace jaccuse;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("jaccuse"));
    QApplication::setApplicationDisplayName(QStringLiteral("Jaccuse"));
    QApplication::setApplicationVersion(QStringLiteral(JACCUSE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.jaccuse.Jaccuse"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/org.jaccuse.Jaccuse.svg")));

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "A browser of attribution claims: who publicly says that who did what, and in which words."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(
        QStringLiteral("sample"),
        QCoreApplication::translate("main", "Open your copy of the bundled sample."));
    parser.addOption(sample);
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QCoreApplication::translate("main", "A Jaccuse file to open."),
                                 QStringLiteral("[file]"));
    parser.addPositionalArgument(
        QStringLiteral("link"),
        QCoreApplication::translate("main", "A view link (jaccuse:view/…): shows that view of the file."),
        QStringLiteral("[link]"));
    parser.process(application);

    ui::Settings settings;
    ui::Theme theme;
    theme.setChoice(settings.theme());
    QStringList given = parser.positionalArguments();
    const QString link = !given.isEmpty() && view::looksLikeLink(given.back()) ? given.takeLast() : QString();
    QString file = given.value(0);
    if (file.isEmpty() && !parser.isSet(sample)) {
        const QString recent = settings.recentFiles().value(0);
        if (QFileInfo::exists(recent))
            file = recent;
    }
    ui::MainWindow window(theme, settings, file);
    window.show();
    if (!link.isEmpty())
        window.openViewLink(link);
    if (file.isEmpty())
        window.openSample();
    return QApplication::exec();
}
