// SPDX-License-Identifier: MIT
// How pictures, claims and quotations leave the window, and how a picture's view comes back.
#include "dialogs/export_picture_dialog.h"
#include "export/data_format.h"
#include "graph/graph_view.h"
#include "main_window.h"
#include "message_bar.h"
#include "navigator.h"
#include "panels/quotation_panel.h"
#include "panels/quotation_view.h"
#include "picture/painter_page.h"
#include "picture/view_in_file.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>

namespace jaccuse::ui {

namespace {

/// Nodes and edges that are chosen in the graph, for a picture of them alone.
void addSelection(picture::SubjectRequest &request, const graph::Graph &graph,
                  const QList<model::ActorId> &chosen, const render::ViewState &view)
{
    const auto addEdge = [&](int place) {
        const graph::GraphEdge &edge = graph.edges[static_cast<size_t>(place)];
        request.onlyEdges.insert(place);
        request.onlyNodes.unite({edge.from, edge.to});
    };
    if (!chosen.isEmpty()) {
        for (const model::ActorId actor : chosen)
            if (const int node = graph.nodeOf(actor); node >= 0)
                request.onlyNodes.insert(node);
    } else if (view.selectedEdge >= 0) {
        addEdge(view.selectedEdge);
    } else if (view.selectedNode >= 0) {
        const auto node = static_cast<size_t>(view.selectedNode);
        request.onlyNodes.insert(view.selectedNode);
        for (int i = graph.adjacencyStart[node]; i < graph.adjacencyStart[node + 1]; ++i)
            addEdge(graph.adjacency[static_cast<size_t>(i)]);
    }
}

/// As tall as on paper, at the middle of the page's upper edge.
void printPages(QPrinter &printer, const picture::Picture &made)
{
    QPainter painter(&printer);
    const QSizeF size = made.size();
    const QRectF room = printer.pageLayout().paintRectPixels(printer.resolution());
    const double scale =
        std::min({room.width() / size.width(), room.height() / size.height(), printer.resolution() / 96.0});
    painter.scale(scale, scale);
    picture::PainterPage page(painter, [&printer] { printer.newPage(); });
    picture::drawPicture(page, made);
}

} // namespace

picture::SubjectRequest MainWindow::pictureRequest(ExportPictureDialog::What what) const
{
    using What = ExportPictureDialog::What;
    const render::ViewState &view = m_graph->viewState();
    picture::SubjectRequest request;
    request.selection = m_session->selection();
    request.scene = m_session->scene();
    request.colouring = view.colouring;
    request.palette = view.palette;
    if (!m_session->filter().isEmpty())
        request.filterWords = query::filterWords(m_session->filter());
    if (what == What::CurrentView) {
        request.area = view.camera.visibleScene();
        request.selectedNode = view.selectedNode;
        request.selectedEdge = view.selectedEdge;
    } else if (what == What::Selection) {
        addSelection(request, request.scene->graph(), m_graph->chosen(), view);
    }
    return request;
}

void MainWindow::askExportImage()
{
    noteSight();
    const bool hasSelection = m_graph->viewState().hasSelection() || !m_graph->chosen().isEmpty();
    auto *dialog = new ExportPictureDialog(hasSelection, m_settings.pictureChoices(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto describe = [this, dialog] {
        picture::SubjectRequest request = pictureRequest(dialog->what());
        request.dossier = dialog->options().dossier;
        m_session->describePicture(dialog, std::move(request),
                                   [dialog](std::shared_ptr<const picture::Subject> subject) {
                                       dialog->setSubject(std::move(subject));
                                   });
    };
    connect(dialog, &ExportPictureDialog::subjectWanted, this, describe);
    connect(m_session, &Session::pictureChanged, dialog, describe);
    connect(dialog, &ExportPictureDialog::copyRequested, this,
            [this, dialog] { m_session->copyPicture(dialog->subject(), dialog->options()); });
    connect(dialog, &ExportPictureDialog::printRequested, this,
            [this, dialog] { printPicture(dialog->subject(), dialog->options()); });
    connect(dialog, &QDialog::finished, this,
            [this, dialog] { m_settings.setPictureChoices(dialog->choices()); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const picture::PictureOptions options = dialog->options();
        const QString suffix = picture::formatId(options.format);
        QString path = QFileDialog::getSaveFileName(
            this, tr("Export image"), m_settings.lastFolder() + tr("/accusations.") + suffix,
            QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
        if (path.isEmpty())
            return;
        if (QFileInfo(path).suffix().isEmpty())
            path += u'.' + suffix;
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
        m_session->exportPicture(dialog->subject(), options, path);
    });
    dialog->open();
    describe();
}

void MainWindow::printPicture(const std::shared_ptr<const picture::Subject> &subject,
                              const picture::PictureOptions &options)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [subject, options, printer] {
        picture::PictureOptions onPaper = options;
        onPaper.format = picture::Format::Pdf; // of a dossier, pages rather than a tall one
        printPages(*printer, picture::makePicture(*subject, onPaper));
    });
    // The printer must outlive the dialog that holds on to it.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

void MainWindow::askExportClaims()
{
    QStringList filters;
    for (const exporting::DataFormat &format : exporting::dataFormats())
        filters
            << QStringLiteral("%1 (*%2)").arg(format.title, format.suffixes.value(0, QStringLiteral(".csv")));
    filters << tr("Three tables in a folder (*)");
    QString chosen = filters.front();
    QString path = QFileDialog::getSaveFileName(this, tr("Export claims"), m_settings.lastFolder(),
                                                filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    const auto place = static_cast<size_t>(std::max<qsizetype>(0, filters.indexOf(chosen)));
    const auto formats = exporting::dataFormats();
    QString format;
    if (place < formats.size()) {
        // A name that ends as another format's do means that one.
        const exporting::DataFormat *meant = exporting::dataFormatFor(path);
        format = meant ? meant->id : formats[place].id;
        if (!meant)
            path += formats[place].suffixes.value(0, QStringLiteral(".csv"));
    }
    std::vector<model::ClaimId> claims = query::allClaims(*m_session->selection());
    std::reverse(claims.begin(), claims.end());
    m_session->exportClaims(std::move(claims), format, path);
}

void MainWindow::copyImage()
{
    noteSight();
    picture::PictureOptions options;
    options.size = {2.0 * m_graph->width(), 2.0 * m_graph->height(), picture::Unit::Pixel};
    options.dpi = 192;
    options.ground = picture::Ground::Current;
    options.legend = picture::LegendPlace::Bottom;
    options.caption = false;
    m_session->describePicture(this, pictureRequest(ExportPictureDialog::What::CurrentView),
                               [this, options](std::shared_ptr<const picture::Subject> subject) {
                                   m_session->copyPicture(std::move(subject), options);
                               });
}

void MainWindow::copyQuotation()
{
    const QModelIndex index = m_quotations->view()->currentIndex();
    if (!index.isValid())
        return;
    QApplication::clipboard()->setMimeData(mimeOf(m_quotations->citation(index)));
    m_message->say(tr("The quotation is on the clipboard, with its source."));
}

bool MainWindow::openPictures(const QList<QUrl> &files)
{
    if (files.size() != 1 || !picture::isPictureName(files.front().toLocalFile()))
        return false;
    const QString link = picture::viewInFile(files.front().toLocalFile());
    if (link.isEmpty()) {
        m_message->say(
            tr("%1 holds no view of Jaccuse.").arg(QFileInfo(files.front().toLocalFile()).fileName()));
    } else if (!m_session->isOpen()) {
        m_message->say(tr("Open the file that the picture was made of first."));
    } else {
        noteSight();
        m_session->openViewLink(link);
    }
    return true;
}

} // namespace jaccuse::ui
