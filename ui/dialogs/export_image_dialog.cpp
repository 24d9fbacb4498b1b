// SPDX-License-Identifier: MIT
#include "dialogs/export_image_dialog.h"

#include "render/image_export.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace jaccuse::ui {

namespace {

enum What { WholeGraph, CurrentView, Selection };

/// Text keeps its size in logical pixels, 96 to the inch, so a preset is a size on paper or screen and
/// how finely it is dissolved.
struct Preset
{
    const char *name;
    QSize size; // logical pixels
    double scale;
};

constexpr Preset presets[] = {
    {QT_TRANSLATE_NOOP("jaccuse::ui::ExportImageDialog", "Slide, 1920 × 1080 pixels"), {960, 540}, 2},
    {QT_TRANSLATE_NOOP("jaccuse::ui::ExportImageDialog", "Screen, 1280 × 720 pixels"), {1280, 720}, 1},
    {QT_TRANSLATE_NOOP("jaccuse::ui::ExportImageDialog", "A4 across, 297 × 210 mm, 300 dpi"),
     {1123, 794},
     3.125},
    {QT_TRANSLATE_NOOP("jaccuse::ui::ExportImageDialog", "Journal, two columns, 175 mm, 300 dpi"),
     {661, 496},
     3.125},
    {QT_TRANSLATE_NOOP("jaccuse::ui::ExportImageDialog", "Own size"), {}, 1},
};
constexpr int ownSize = std::size(presets) - 1;
constexpr QSize previewSize(520, 360);

} // namespace

ExportImageDialog::ExportImageDialog(render::ScenePtr scene, const render::ViewState &view,
                                     const QString &title, const QString &caption, QWidget *parent)
    : QDialog(parent)
    , m_scene(std::move(scene))
    , m_view(view)
    , m_captionText(caption)
{
    setWindowTitle(tr("Export image"));
    const auto named = [](auto *widget, const QString &name, const QString &object) {
        widget->setAccessibleName(name);
        widget->setObjectName(object);
        return widget;
    };
    m_what = named(new QComboBox(this), tr("What to show"), QStringLiteral("what"));
    m_what->addItems({tr("The whole graph"), tr("The view as it is now")});
    if (m_view.hasSelection())
        m_what->addItem(tr("What is selected, with its neighbours"));
    m_format = named(new QComboBox(this), tr("Format"), QStringLiteral("format"));
    m_format->addItem(tr("PNG, for screens"), QStringLiteral("png"));
    m_format->addItem(tr("SVG, for drawing programs"), QStringLiteral("svg"));
    m_format->addItem(tr("PDF, for papers"), QStringLiteral("pdf"));
    m_preset = named(new QComboBox(this), tr("Size"), QStringLiteral("preset"));
    for (const Preset &preset : presets)
        m_preset->addItem(tr(preset.name));
    m_width = named(new QSpinBox(this), tr("Width in pixels"), QStringLiteral("width"));
    m_height = named(new QSpinBox(this), tr("Height in pixels"), QStringLiteral("height"));
    for (QSpinBox *side : {m_width, m_height}) {
        side->setRange(200, 20000);
        side->setSuffix(tr(" px"));
    }
    m_scale = named(new QDoubleSpinBox(this), tr("Resolution, times"), QStringLiteral("scale"));
    m_scale->setRange(0.5, 12);
    m_scale->setDecimals(3);
    m_scale->setSingleStep(0.5);
    m_scale->setPrefix(QStringLiteral("× "));
    m_title = named(new QLineEdit(title, this), tr("Title"), QStringLiteral("title"));
    m_legend = named(new QComboBox(this), tr("Legend"), QStringLiteral("legend"));
    m_legend->addItems({tr("No legend"), tr("At the right"), tr("Below")});
    m_legend->setCurrentIndex(static_cast<int>(render::LegendPlace::Bottom));
    m_caption = named(new QCheckBox(tr("Caption: filter, counts, file and date"), this), tr("Caption"),
                      QStringLiteral("caption"));
    m_caption->setChecked(true);
    m_transparent = named(new QCheckBox(tr("Transparent ground"), this), tr("Transparent ground"),
                          QStringLiteral("transparent"));
    m_pixels = new QLabel(this);
    m_preview = new QLabel(this);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(previewSize);

    auto *size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(m_height);
    auto *form = new QFormLayout;
    form->addRow(tr("&Show"), m_what);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("Si&ze"), m_preset);
    form->addRow(QString(), size);
    form->addRow(tr("&Resolution"), m_scale);
    form->addRow(QString(), m_pixels);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Legend"), m_legend);
    form->addRow(QString(), m_caption);
    form->addRow(QString(), m_transparent);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Export…"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    auto *line = new QHBoxLayout(this);
    line->addLayout(form);
    line->addWidget(m_preview, 1);

    m_delay.setSingleShot(true);
    m_delay.setInterval(60);
    connect(&m_delay, &QTimer::timeout, this, &ExportImageDialog::showPreview);
    const auto again = [this] { m_delay.start(); };
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportImageDialog::applyPreset);
    for (QComboBox *combo : {m_what, m_format, m_legend})
        connect(combo, &QComboBox::currentIndexChanged, this, again);
    for (QSpinBox *side : {m_width, m_height}) {
        connect(side, &QSpinBox::valueChanged, this, again);
        connect(side, &QSpinBox::editingFinished, this, [this] {
            if (QSize(m_width->value(), m_height->value()) != presets[m_preset->currentIndex()].size)
                m_preset->setCurrentIndex(ownSize);
        });
    }
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, again);
    connect(m_title, &QLineEdit::textChanged, this, again);
    for (QCheckBox *box : {m_caption, m_transparent})
        connect(box, &QCheckBox::toggled, this, again);
    applyPreset(0);
    showPreview();
}

void ExportImageDialog::applyPreset(int preset)
{
    if (preset == ownSize)
        return;
    m_width->setValue(presets[preset].size.width());
    m_height->setValue(presets[preset].size.height());
    m_scale->setValue(presets[preset].scale);
}

QString ExportImageDialog::suffix() const
{
    return m_format->currentData().toString();
}

render::FigureOptions ExportImageDialog::options() const
{
    render::FigureOptions options;
    options.size = {m_width->value(), m_height->value()};
    options.scale = m_scale->value();
    options.title = m_title->text();
    if (m_caption->isChecked())
        options.caption = m_captionText;
    options.legend = static_cast<render::LegendPlace>(m_legend->currentIndex());
    options.transparent = m_transparent->isChecked();
    options.colouring = m_view.colouring;
    if (m_what->currentIndex() == CurrentView) {
        options.sceneArea = m_view.camera.visibleScene();
        options.selectedNode = m_view.selectedNode;
        options.selectedEdge = m_view.selectedEdge;
    } else if (m_what->currentIndex() == Selection) {
        const graph::Graph &graph = m_scene->graph();
        if (m_view.selectedEdge >= 0) {
            const graph::GraphEdge &edge = graph.edges[static_cast<size_t>(m_view.selectedEdge)];
            options.onlyNodes = {edge.from, edge.to};
            options.onlyEdges = {m_view.selectedEdge};
        } else {
            const auto node = static_cast<size_t>(m_view.selectedNode);
            options.onlyNodes = {m_view.selectedNode};
            for (int i = graph.adjacencyStart[node]; i < graph.adjacencyStart[node + 1]; ++i) {
                const int edge = graph.adjacency[static_cast<size_t>(i)];
                options.onlyEdges.insert(edge);
                options.onlyNodes.insert(graph.edges[static_cast<size_t>(edge)].from);
                options.onlyNodes.insert(graph.edges[static_cast<size_t>(edge)].to);
            }
        }
    }
    return options;
}

void ExportImageDialog::showPreview()
{
    render::FigureOptions small = options();
    const bool vector = suffix() != QStringLiteral("png");
    const QSizeF pixels = QSizeF(small.size) * small.scale;
    const QLocale locale;
    m_pixels->setText(vector ? tr("%1 × %2 mm")
                                   .arg(locale.toString(small.size.width() * 25.4 / 96, 'f', 0),
                                        locale.toString(small.size.height() * 25.4 / 96, 'f', 0))
                             : tr("%1 × %2 pixels, %3 dpi")
                                   .arg(locale.toString(qRound(pixels.width())),
                                        locale.toString(qRound(pixels.height())),
                                        locale.toString(qRound(96 * small.scale))));
    m_scale->setEnabled(!vector);
    const QSizeF fitted = QSizeF(small.size).scaled(QSizeF(previewSize), Qt::KeepAspectRatio);
    const qreal ratio = devicePixelRatioF();
    small.scale = fitted.width() * ratio / small.size.width();
    QImage image = render::drawImage(*m_scene, small);
    image.setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(image));
}

} // namespace jaccuse::ui
