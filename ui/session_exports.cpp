// SPDX-License-Identifier: MIT
// How pictures and claims leave the file.
#include "export/data_format.h"
#include "export/export_error.h"
#include "picture/painter_page.h"
#include "query/search_query.h"
#include "session.h"
#include "store/quotation_index.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <utility>

namespace jaccuse::ui {

namespace {

/// A picture in the two forms that a clipboard can hold.
struct Copied
{
    QImage image;
    QByteArray svg;
};

/// Where it was written to.
QString writeClaims(store::Database &database, const query::ClaimColumnsPtr &columns,
                    std::vector<model::ClaimId> claims, const QString &format,
                    const exporting::DataOptions &options, const QString &path, const task::Task &task)
{
    const store::ClaimReader reader(database);
    const exporting::ChosenClaims chosen(reader, columns, std::move(claims));
    const exporting::DataFormat *known = exporting::dataFormat(format);
    return (known ? exporting::exportData(*known, chosen, options, path, task)
                  : exporting::exportTables(chosen, path, task))
        .paths.join(QStringLiteral(", "));
}

/// As tall as on paper, at the middle of the page's upper edge. Throws exporting::ExportError and
/// task::Cancelled.
void printPages(QPrinter &printer, const picture::Picture &made, const task::Task &task)
{
    const QString file = printer.outputFileName();
    task.phase(Session::tr("Printing"));
    QPainter painter;
    if (!painter.begin(&printer))
        throw exporting::ExportError(
            file.isEmpty() ? Session::tr("The printer cannot be reached; choose another one.")
                           : Session::tr("%1 cannot be written; choose another place.").arg(file));
    const QSizeF size = made.size();
    const QRectF room = printer.pageLayout().paintRectPixels(printer.resolution());
    const double scale =
        std::min({room.width() / size.width(), room.height() / size.height(), printer.resolution() / 96.0});
    painter.scale(scale, scale);
    // What a printer was handed in part would come out: only a file can be taken back.
    picture::PainterPage page(painter, file.isEmpty() ? task::Task() : task,
                              [&printer] { printer.newPage(); });
    try {
        picture::drawPicture(page, made);
    } catch (const task::Cancelled &) {
        painter.end();
        QFile::remove(file);
        throw;
    }
}

} // namespace

void Session::exportPicture(std::shared_ptr<const picture::Subject> subject,
                            const picture::PictureOptions &options, const QString &path)
{
    m_exportTask = reportingTask();
    finishExport(m_exporter.run([subject = std::move(subject), options, path, task = m_exportTask] {
        return outcomeOf([&] {
            picture::writePicture(*subject, options, path, task);
            return path;
        });
    }));
}

void Session::copyPicture(std::shared_ptr<const picture::Subject> subject,
                          const picture::PictureOptions &options)
{
    m_exportTask = reportingTask();
    auto future = m_exporter.run([subject = std::move(subject), options = picture::PictureOptions(options),
                                  task = m_exportTask]() mutable {
        return outcomeOf([&] {
            options.format = picture::Format::Png;
            const picture::Picture pixels = picture::makePicture(*subject, options, task);
            options.format = picture::Format::Svg;
            return Copied{picture::imageOf(pixels, options.dpi / 96.0, task),
                          picture::bytesOf(picture::makePicture(*subject, options, task), task)};
        });
    });
    whenReady(std::move(future), this, [this](const Outcome<Copied> &outcome) {
        Q_EMIT idle();
        if (outcome.value) {
            auto *data = new QMimeData;
            data->setImageData(outcome.value->image);
            data->setData(QStringLiteral("image/svg+xml"), outcome.value->svg);
            QGuiApplication::clipboard()->setMimeData(data);
            Q_EMIT noticed(tr("The picture is on the clipboard."));
        } else if (!outcome.failure.isEmpty()) {
            Q_EMIT failed(outcome.failure);
        }
    });
}

void Session::printPicture(std::shared_ptr<const picture::Subject> subject,
                           const picture::PictureOptions &options, std::shared_ptr<QPrinter> printer)
{
    m_exportTask = reportingTask();
    auto future = m_exporter.run([subject = std::move(subject), options = picture::PictureOptions(options),
                                  printer, task = m_exportTask]() mutable {
        return outcomeOf([&] {
            options.format = picture::Format::Pdf; // of a dossier, pages rather than a tall one
            printPages(*printer, picture::makePicture(*subject, options, task), task);
        });
    });
    // The printer is let go of here, whenever the work is done.
    whenReady(std::move(future), this, [this, printer](const Outcome<Nothing> &outcome) {
        Q_EMIT idle();
        if (outcome.value)
            Q_EMIT noticed(printer->outputFileName().isEmpty() ? tr("The picture was handed to the printer.")
                                                               : tr("The picture was printed to a file."));
        else if (!outcome.failure.isEmpty())
            Q_EMIT failed(outcome.failure);
        else
            Q_EMIT noticed(tr("Cancelled; nothing was printed."));
    });
}

void Session::exportClaims(std::vector<model::ClaimId> claims, const QString &format,
                           const exporting::DataOptions &options, const QString &path)
{
    m_exportTask = reportingTask();
    finishExport(m_exporter.run([claims = std::move(claims), format, options, path, source = this->path(),
                                 columns = m_picture.columns, task = m_exportTask]() mutable {
        return outcomeOf([&] {
            store::Database database(source, store::OpenMode::Read);
            return writeClaims(database, columns, std::move(claims), format, options, path, task);
        });
    }));
}

void Session::exportFound(const QString &line, const QString &format, const exporting::DataOptions &options,
                          const QString &path)
{
    m_exportTask = reportingTask();
    finishExport(
        m_exporter.run([line, format, options, path, source = this->path(), columns = m_picture.columns,
                        selection = m_picture.selection, task = m_exportTask] {
            return outcomeOf([&] {
                store::Database database(source, store::OpenMode::Read);
                const auto found =
                    store::QuotationIndex(database).claims(query::parseSearch(line, true), columns, task);
                std::vector<model::ClaimId> claims;
                for (size_t i = 0; found && i < found->size(); ++i)
                    if ((*found)[i] != 0 && selection->claimIn[i] != 0)
                        claims.push_back(columns->claims[i]);
                return writeClaims(database, columns, std::move(claims), format, options, path, task);
            });
        }));
}

void Session::finishExport(QFuture<Outcome<QString>> future)
{
    whenReady(std::move(future), this, [this](const Outcome<QString> &outcome) {
        Q_EMIT idle();
        if (outcome.value)
            Q_EMIT saved(*outcome.value);
        else if (!outcome.failure.isEmpty())
            Q_EMIT failed(outcome.failure);
        else
            Q_EMIT noticed(tr("Cancelled; nothing was written."));
    });
}

} // namespace jaccuse::ui
