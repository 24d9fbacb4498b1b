// SPDX-License-Identifier: MIT
// Makes a table of many claims from texts that people wrote: real_claims NUMBER TABLE.csv FILE…. Of tables
// (.csv, .tsv, .tab) each cell is a text, of JSON each string, any other file is one. Sentences of a text are
// taken together up to some 200 characters; each piece is quoted once, then all of them again, with other
// parties, dates and sources, until the table has so many rows.
#include "import/import_batch.h"
#include "import/table/csv_reader.h"
#include "made_claims.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTextBoundaryFinder>
#include <QTextStream>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

constexpr qsizetype enough = 120; // characters, after which a piece ends with its sentence
constexpr qsizetype most = 400;
constexpr qsizetype least = 40;

void addStrings(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts.append(value.toString());
    const QJsonObject object = value.toObject();
    for (const QJsonValue &each : object)
        addStrings(each, texts);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        addStrings(each, texts);
}

QStringList textsOf(QFile &file)
{
    QStringList texts;
    const QString kind = QFileInfo(file.fileName()).suffix().toLower();
    if (kind == u"json") {
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        addStrings(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), texts);
    } else if (kind == u"csv" || kind == u"tsv" || kind == u"tab") {
        import::CsvReader table(file, file.fileName());
        std::vector<QString> cells;
        while (table.next(cells))
            for (const QString &cell : cells)
                texts.append(cell);
    } else {
        texts.append(QString::fromUtf8(file.readAll()));
    }
    return texts;
}

bool isProse(const QString &piece)
{
    return piece.size() >= least && piece.size() <= most && piece.count(u' ') >= piece.size() / 20 &&
           !piece.contains(u"://");
}

void addPieces(const QString &text, QSet<QString> &pieces)
{
    QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, text);
    qsizetype from = 0;
    for (qsizetype to = sentences.toNextBoundary(); to >= 0; to = sentences.toNextBoundary()) {
        if (to - from < enough && to < text.size())
            continue;
        const QString piece = text.sliced(from, to - from).simplified();
        if (isProse(piece))
            pieces.insert(piece);
        from = to;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = application.arguments();
    const int claims = arguments.value(1).toInt();
    QFile table(arguments.value(2));
    if (arguments.size() < 4 || claims <= 0 || !table.open(QIODevice::WriteOnly)) {
        out << "usage: real_claims NUMBER TABLE.csv FILE...\n";
        return 2;
    }
    QSet<QString> pieces;
    for (const QString &path : arguments.sliced(3)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            out << path << ": " << file.errorString() << '\n';
            return 1;
        }
        try {
            const QStringList texts = textsOf(file);
            for (const QString &text : texts)
                addPieces(text, pieces);
        } catch (const import::ImportError &error) {
            out << error.what() << '\n';
        }
    }
    QStringList quotations(pieces.begin(), pieces.end());
    if (quotations.isEmpty()) {
        out << "There are no sentences in these files.\n";
        return 1;
    }
    std::sort(quotations.begin(), quotations.end());
    std::shuffle(quotations.begin(), quotations.end(), std::mt19937(1));
    bench::writeClaimsQuoting(table, claims, quotations);
    out << quotations.size() << " pieces of text, quoted " << claims << " times\n";
    return 0;
}
