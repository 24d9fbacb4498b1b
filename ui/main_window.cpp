// SPDX-License-Identifier: MIT
#include "main_window.h"

#include "graph/graph_find_bar.h"
#include "graph/graph_view.h"
#include "graph/legend_strip.h"
#include "graph/time_strip.h"
#include "message_bar.h"
#include "navigator.h"
#include "panels/actor_panel.h"
#include "panels/breadcrumb.h"
#include "panels/chip_line.h"
#include "panels/filter_panel.h"
#include "panels/quotation_panel.h"
#include "panels/search_field.h"
#include "panels/source_panel.h"
#include "progress_line.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

namespace jaccuse::ui {

namespace {

constexpr int leftWidth = 280;
constexpr int rightWidth = 420;
constexpr int lowWindow = 900; // the graph needs what the time strip can do without

QSplitter *makeSplitter(Qt::Orientation orientation, const QString &name, QWidget *parent)
{
    auto *splitter = new QSplitter(orientation, parent);
    splitter->setObjectName(name);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

MainWindow::MainWindow(Theme &theme, Settings &settings, const QString &file, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_session(new Session({theme.interfaceFont(), theme.quotationFont()}, this))
    , m_actions(new Actions(this))
{
    if (!file.isEmpty())
        openFile(file);
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    qApp->installEventFilter(this);
    build();
    connectPanels();
    connectSession();
    connectActions();
    restore();
    updateAvailability();
    updateTitle();
}

MainWindow::~MainWindow()
{
    // While the window is whole: the session's last signals must find it so.
    delete m_session;
}

QString MainWindow::samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/founding-article.jaccuse");
}

void MainWindow::build()
{
    m_actions->fillMenuBar(*menuBar());
    m_graph = new GraphView(m_theme, this);
    m_findInGraph = new GraphFindBar(m_theme, *m_graph, this);
    m_legend = new LegendStrip(m_theme, this);
    m_time = new TimeStrip(m_theme, this);
    m_actors = new ActorPanel(m_theme, this);
    m_filters = new FilterPanel(m_theme, this);
    m_chips = new ChipLine(m_theme, this);
    m_quotations = new QuotationPanel(m_theme, this);
    m_source = new SourcePanel(m_theme, this);
    m_search = new SearchField(m_theme, this);
    m_breadcrumb = new Breadcrumb(m_theme, this);
    m_message = new MessageBar(m_theme, this);
    m_message->setObjectName(QStringLiteral("messageBar"));
    m_hints = new MessageBar(m_theme, this);
    m_hints->setObjectName(QStringLiteral("hints"));
    m_navigator = new Navigator(*m_session, *m_graph, *m_quotations, *m_source, this);

    m_left = makeSplitter(Qt::Vertical, QStringLiteral("leftColumn"), this);
    m_left->addWidget(m_actors);
    m_left->addWidget(m_filters);
    m_right = makeSplitter(Qt::Vertical, QStringLiteral("rightColumn"), this);
    m_right->addWidget(m_quotations);
    m_right->addWidget(m_source);
    m_columns = makeSplitter(Qt::Horizontal, QStringLiteral("columns"), this);
    m_columns->addWidget(m_left);
    m_columns->addWidget(buildMiddle());
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop());
    column->addWidget(m_message);
    column->addWidget(m_hints);
    column->addWidget(m_columns, 1);
    setCentralWidget(central);
    buildStatusBar();
    QWidget *before = m_search;
    for (QWidget *panel :
         std::initializer_list<QWidget *>{m_actors, m_filters, m_graph, m_time, m_quotations, m_source}) {
        setTabOrder(before, panel);
        before = panel;
    }
}

QWidget *MainWindow::buildTop()
{
    auto *top = new QWidget(this);
    auto *line = new QHBoxLayout(top);
    line->setContentsMargins(10, 6, 10, 6);
    line->addWidget(m_breadcrumb, 3);
    line->addWidget(m_search, 2);
    auto *picture = new QPushButton(tr("Export image…"), top);
    picture->setObjectName(QStringLiteral("exportImageButton"));
    picture->setAccessibleName(tr("Export image"));
    picture->setToolTip((*m_actions)[Command::ExportImage]->toolTip());
    connect(picture, &QPushButton::clicked, (*m_actions)[Command::ExportImage], &QAction::trigger);
    line->addWidget(picture);
    return top;
}

QWidget *MainWindow::buildMiddle()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_chips);
    column->addWidget(m_findInGraph);
    column->addWidget(m_graph, 1);
    column->addWidget(m_time);
    column->addWidget(m_legend);
    return middle;
}

void MainWindow::buildStatusBar()
{
    m_fileState = new QLabel(this);
    m_fileState->setTextFormat(Qt::PlainText);
    m_fileState->setObjectName(QStringLiteral("fileState"));
    m_progress = new ProgressLine(this);
    m_indexing = new ProgressLine(this);
    m_indexing->setObjectName(QStringLiteral("indexingLine"));
    m_indexing->hideCancel();
    auto *offline = new QLabel(tr("Nothing leaves this computer"), this);
    offline->setObjectName(QStringLiteral("offline"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_fileState);
    statusBar()->addWidget(m_progress);
    statusBar()->addWidget(m_indexing);
    statusBar()->addPermanentWidget(offline);
    statusBar()->setContentsMargins(8, 0, 8, 0);
}

void MainWindow::restore()
{
    // Never larger than the screen, with room for the frame that the window manager draws.
    const QSize room = screen()->availableSize() - QSize(8, 40);
    resize(QSize(1280, 800).boundedTo(room));
    restoreGeometry(m_settings.geometry());
    m_columns->setSizes({leftWidth, std::max(400, width() - leftWidth - rightWidth), rightWidth});
    m_left->setSizes({260, 440});
    m_right->setSizes({450, 350});
    for (QSplitter *splitter : {m_columns, m_left, m_right})
        splitter->restoreState(m_settings.splitter(splitter->objectName()));
}

void MainWindow::welcome()
{
    if (m_settings.welcomed())
        return;
    m_hints->say(tr(
        "A sample: who accuses whom in one news article of 2013. Click a line to read the words behind it, "
        "a circle for all that somebody says; search with Ctrl+F."));
}

void MainWindow::openSample()
{
    QDir().mkpath(QFileInfo(samplePath()).absolutePath());
    m_startOnEdge = true;
    m_session->open(samplePath(), true, true);
}

void MainWindow::openFile(const QString &path)
{
    m_startOnEdge = false;
    m_session->open(QFileInfo(path).absoluteFilePath());
}

void MainWindow::newFile(const QString &path)
{
    m_startOnEdge = false;
    m_session->open(QFileInfo(path).absoluteFilePath(), true);
}

void MainWindow::updateTitle()
{
    const QString name = QFileInfo(m_session->path()).fileName();
    setWindowTitle(name.isEmpty() ? tr("Jaccuse") : tr("%1 – Jaccuse").arg(name));
    if (!m_session->isOpen())
        m_fileState->setText(tr("No file is open"));
    else if (m_session->isReadOnly())
        m_fileState->setText(tr("%1 · for reading only").arg(name));
    else
        m_fileState->setText(tr("%1 · saved").arg(name));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_time->setLow(height() < lowWindow);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Qt's text fields take Ctrl+E for "end of line"; here it exports the picture, wherever the focus is.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_session->cancelWriting();
    m_settings.setGeometry(saveGeometry());
    for (const QSplitter *splitter : {m_columns, m_left, m_right})
        m_settings.setSplitter(splitter->objectName(), splitter->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        m_navigator->go(-1);
    else if (event->button() == Qt::ForwardButton)
        m_navigator->go(1);
    else
        QMainWindow::mousePressEvent(event);
}

} // namespace jaccuse::ui
