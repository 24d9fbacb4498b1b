// SPDX-License-Identifier: MIT
// How pictures, claims and quotations leave the window, and how a picture's view comes back.
#include "dialogs/export_claims_dialog.h"
#include "dialogs/export_picture_dialog.h"
#include "export/data_format.h"
#include "graph/graph_view.h"
#include "main_window.h"
#include "message_bar.h"
#include "models/search_results_model.h"
#include "navigator.h"
#include "panels/quotation_panel.h"
#include "panels/quotation_view.h"
#include "panels/search_field.h"
#include "panels/search_results_panel.h"
#include "picture/view_in_file.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>
#include <functional>

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
    connect(dialog, qOverload<>(&QDialog::accepted), this,
            [this, subject, options, printer] { m_session->printPicture(subject, options, printer); });
    // The printer must outlive the dialog that holds on to it.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

std::vector<model::ClaimId> MainWindow::selectedClaims() const
{
    const query::ClaimSelection &filtered = *m_session->selection();
    const view::Selection selected = m_navigator->selection();
    if (m_graph->chosen().isEmpty()) {
        if (!selected.edge.from.isNull())
            return query::claimsOfEdge(filtered, selected.edge);
        return selected.actor.isNull() ? std::vector<model::ClaimId>()
                                       : query::claimsOfActor(filtered, selected.actor);
    }
    std::vector<model::ClaimId> claims;
    for (const model::ActorId actor : m_graph->chosen()) {
        const std::vector<model::ClaimId> more = query::claimsOfActor(filtered, actor);
        claims.insert(claims.end(), more.begin(), more.end());
    }
    std::sort(claims.begin(), claims.end(), std::greater());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    return claims;
}

void MainWindow::askExportClaims()
{
    const query::ClaimColumnsPtr columns = m_session->picture().columns;
    std::vector<model::ClaimId> selected = selectedClaims();
    auto *dialog =
        new ExportClaimsDialog(static_cast<qint64>(columns->claims.size()), m_session->selection()->claims,
                               static_cast<qint64>(selected.size()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, columns, selected = std::move(selected)] {
        std::vector<model::ClaimId> claims = columns->claims;
        if (dialog->what() == ExportClaimsDialog::What::Filtered)
            claims = query::allClaims(*m_session->selection());
        else if (dialog->what() == ExportClaimsDialog::What::Selected)
            claims = selected;
        // The selection has the newest first, files the oldest.
        if (dialog->what() != ExportClaimsDialog::What::Everything)
            std::reverse(claims.begin(), claims.end());
        const QString path = askClaimsPath(dialog->format());
        if (!path.isEmpty())
            m_session->exportClaims(std::move(claims), dialog->format(), dialog->options(), path);
    });
    dialog->open();
}

void MainWindow::askExportFound()
{
    const QString line = m_search->text();
    const SearchResults &found = m_search->results()->model()->results();
    useSearch(line.trimmed());
    auto *dialog = new ExportClaimsDialog(line.trimmed(), found.total, found.exact, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, line] {
        const QString path = askClaimsPath(dialog->format());
        if (!path.isEmpty())
            m_session->exportFound(line, dialog->format(), dialog->options(), path);
    });
    dialog->open();
}

QString MainWindow::askClaimsPath(const QString &formatId)
{
    const exporting::DataFormat *format = exporting::dataFormat(formatId);
    QString path;
    if (format) {
        const QString suffix = format->suffixes.value(0, QStringLiteral(".csv"));
        path = QFileDialog::getSaveFileName(this, tr("Export claims"),
                                            m_settings.lastFolder() + tr("/claims") + suffix,
                                            QStringLiteral("%1 (*%2)").arg(format->title, suffix));
        if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
            path += suffix;
    } else {
        path = QFileDialog::getExistingDirectory(this, tr("Export claims"), m_settings.lastFolder());
    }
    if (!path.isEmpty())
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
    return path;
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
