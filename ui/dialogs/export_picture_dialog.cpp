// SPDX-License-Identifier: MIT
#include "dialogs/export_picture_dialog.h"

#include "dialogs/picture_preview.h"

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

#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int previewAfterMs = 80;

template <class Widget>
Widget *named(Widget *widget, const QString &name, const QString &object)
{
    widget->setAccessibleName(name);
    widget->setObjectName(object);
    return widget;
}

template <class Value>
Value chosen(const QComboBox *combo)
{
    return static_cast<Value>(combo->currentData().toInt());
}

template <class Value>
void add(QComboBox *combo, const QString &words, Value value)
{
    combo->addItem(words, static_cast<int>(value));
}

} // namespace

ExportPictureDialog::ExportPictureDialog(bool hasSelection, const QVariantMap &choices, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Export image"));
    build(hasSelection);
    m_delay.setSingleShot(true);
    m_delay.setInterval(previewAfterMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (m_subject)
            m_preview->draw(m_subject, options());
    });
    applyPreset();
    restore(choices);
    connectFields();
    updateFields();
}

void ExportPictureDialog::build(bool hasSelection)
{
    m_what = named(new QComboBox(this), tr("What to show"), u"what"_s);
    add(m_what, tr("The whole graph"), What::WholeGraph);
    add(m_what, tr("The view as it is now"), What::CurrentView);
    if (hasSelection)
        add(m_what, tr("What is selected, with its neighbours"), What::Selection);
    m_format = named(new QComboBox(this), tr("Format"), u"format"_s);
    add(m_format, tr("PNG, for screens and documents"), picture::Format::Png);
    add(m_format, tr("SVG, for drawing programs and the web"), picture::Format::Svg);
    add(m_format, tr("PDF, for papers"), picture::Format::Pdf);
    m_preset = named(new QComboBox(this), tr("Size"), u"preset"_s);
    for (const picture::Preset &preset : picture::presets())
        m_preset->addItem(preset.title, preset.id);
    m_preset->addItem(tr("Own size"), QString());
    m_width = named(new QDoubleSpinBox(this), tr("Width"), u"width"_s);
    m_height = named(new QDoubleSpinBox(this), tr("Height"), u"height"_s);
    for (QDoubleSpinBox *side : {m_width, m_height}) {
        side->setRange(1, 100'000);
        side->setDecimals(1);
    }
    m_unit = named(new QComboBox(this), tr("Unit of width and height"), u"unit"_s);
    add(m_unit, tr("px"), picture::Unit::Pixel);
    add(m_unit, tr("mm"), picture::Unit::Millimetre);
    add(m_unit, tr("in"), picture::Unit::Inch);
    m_dpi = named(new QSpinBox(this), tr("Dots per inch"), u"dpi"_s);
    m_dpi->setRange(72, 1200);
    m_dpi->setSuffix(tr(" dpi"));
    m_ground = named(new QComboBox(this), tr("Background"), u"background"_s);
    add(m_ground, tr("White"), picture::Ground::White);
    add(m_ground, tr("Transparent"), picture::Ground::Transparent);
    add(m_ground, tr("As in the window"), picture::Ground::Current);
    m_legend = named(new QComboBox(this), tr("Legend"), u"legend"_s);
    add(m_legend, tr("At the right"), picture::LegendPlace::Right);
    add(m_legend, tr("Below"), picture::LegendPlace::Bottom);
    add(m_legend, tr("No legend"), picture::LegendPlace::None);
    m_title = named(new QLineEdit(this), tr("Title"), u"title"_s);
    m_labels = named(new QSpinBox(this), tr("Size of names, percent"), u"labels"_s);
    m_labels->setRange(50, 300);
    m_labels->setSingleStep(10);
    m_labels->setValue(100);
    m_labels->setSuffix(tr(" %"));
    m_caption =
        named(new QCheckBox(tr("Caption: what is shown, and from where"), this), tr("Caption"), u"caption"_s);
    m_caption->setChecked(true);
    m_dossier = named(new QCheckBox(tr("Dossier: numbers on the lines, quotations below"), this),
                      tr("Dossier"), u"dossier"_s);
    m_outlines = named(new QCheckBox(tr("Letters as shapes"), this), tr("Letters as shapes"), u"outlines"_s);
    m_outlines->setToolTip(tr("Looks the same on every machine, but cannot be selected or found"));
    m_strip = named(new QCheckBox(tr("Without metadata"), this), tr("Without metadata"), u"strip"_s);
    m_strip->setToolTip(tr("Leaves title, caption and the link to this view out of the file's metadata"));
    m_size = named(new QLabel(this), tr("What the file will be"), u"size"_s);
    m_preview = new PicturePreview(this);

    auto *form = new QFormLayout;
    addRows(*form);
    addButtons(*form);
    auto *line = new QHBoxLayout(this);
    line->addLayout(form);
    line->addWidget(m_preview, 1);
}

void ExportPictureDialog::addRows(QFormLayout &form)
{
    auto *size = new QHBoxLayout;
    size->addWidget(m_width, 1);
    size->addWidget(new QLabel(u"×"_s, this));
    size->addWidget(m_height, 1);
    size->addWidget(m_unit);
    form.addRow(tr("&Show"), m_what);
    form.addRow(QString(), m_dossier);
    form.addRow(tr("&Format"), m_format);
    form.addRow(tr("Si&ze"), m_preset);
    form.addRow(QString(), size);
    form.addRow(tr("&Resolution"), m_dpi);
    form.addRow(tr("&Title"), m_title);
    form.addRow(tr("&Legend"), m_legend);
    form.addRow(tr("&Background"), m_ground);
    form.addRow(tr("&Names"), m_labels);
    form.addRow(QString(), m_caption);
    form.addRow(QString(), m_outlines);
    form.addRow(QString(), m_strip);
    form.addRow(QString(), m_size);
}

void ExportPictureDialog::addButtons(QFormLayout &form)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_export = named(buttons->button(QDialogButtonBox::Save), tr("Export"), u"export"_s);
    m_export->setText(tr("Export…"));
    m_copy = named(buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole), tr("Copy"), u"copy"_s);
    m_copy->setToolTip(tr("Put the picture on the clipboard, as pixels and as SVG"));
    m_print = named(buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole), tr("Print"), u"print"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ExportPictureDialog::copyRequested);
    connect(m_print, &QPushButton::clicked, this, &ExportPictureDialog::printRequested);
    for (QPushButton *button : {m_export, m_copy, m_print})
        button->setEnabled(false);
    form.addRow(buttons);
}

void ExportPictureDialog::connectFields()
{
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportPictureDialog::askSubject);
    connect(m_dossier, &QCheckBox::toggled, this, &ExportPictureDialog::askSubject);
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        applyPreset();
        changed();
    });
    for (QComboBox *combo : {m_format, m_ground, m_legend})
        connect(combo, &QComboBox::currentIndexChanged, this, &ExportPictureDialog::changed);
    // A size that was changed by hand is no preset's any more.
    const auto ownSize = [this] {
        m_preset->setCurrentIndex(m_preset->count() - 1);
        changed();
    };
    for (QDoubleSpinBox *side : {m_width, m_height})
        connect(side, &QDoubleSpinBox::valueChanged, this, ownSize);
    connect(m_unit, &QComboBox::currentIndexChanged, this, ownSize);
    for (QSpinBox *number : {m_dpi, m_labels})
        connect(number, &QSpinBox::valueChanged, this, &ExportPictureDialog::changed);
    connect(m_title, &QLineEdit::textChanged, this, &ExportPictureDialog::changed);
    for (QCheckBox *box : {m_caption, m_outlines, m_strip})
        connect(box, &QCheckBox::toggled, this, &ExportPictureDialog::changed);
    connect(m_preview, &PicturePreview::drawn, this, &ExportPictureDialog::showSize);
    connect(m_preview, &PicturePreview::refused, this, [this] {
        m_size->clear();
        for (QPushButton *button : {m_export, m_copy, m_print})
            button->setEnabled(false);
    });
}

void ExportPictureDialog::applyPreset()
{
    const picture::Preset *preset = picture::preset(m_preset->currentData().toString());
    if (!preset)
        return;
    const QSignalBlocker width(m_width);
    const QSignalBlocker height(m_height);
    const QSignalBlocker unit(m_unit);
    const QSignalBlocker dpi(m_dpi);
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(preset->size.unit)));
    m_width->setValue(preset->size.width);
    m_height->setValue(preset->size.height);
    m_dpi->setValue(preset->dpi);
}

void ExportPictureDialog::changed()
{
    updateFields();
    m_delay.start();
}

void ExportPictureDialog::askSubject()
{
    m_subject.reset();
    for (QPushButton *button : {m_export, m_copy, m_print})
        button->setEnabled(false);
    updateFields();
    Q_EMIT subjectWanted();
}

void ExportPictureDialog::setSubject(std::shared_ptr<const picture::Subject> subject)
{
    m_subject = std::move(subject);
    m_delay.start();
}

void ExportPictureDialog::updateFields()
{
    const bool png = chosen<picture::Format>(m_format) == picture::Format::Png;
    m_dpi->setEnabled(png || chosen<picture::Unit>(m_unit) == picture::Unit::Pixel);
    m_outlines->setEnabled(!png);
}

ExportPictureDialog::What ExportPictureDialog::what() const
{
    return chosen<What>(m_what);
}

picture::PictureOptions ExportPictureDialog::options() const
{
    picture::PictureOptions options;
    options.format = chosen<picture::Format>(m_format);
    options.size = {m_width->value(), m_height->value(), chosen<picture::Unit>(m_unit)};
    options.dpi = m_dpi->value();
    options.ground = chosen<picture::Ground>(m_ground);
    options.legend = chosen<picture::LegendPlace>(m_legend);
    options.title = m_title->text();
    options.caption = m_caption->isChecked();
    options.labelScale = m_labels->value() / 100.0;
    options.outlines = m_outlines->isChecked();
    options.dossier = m_dossier->isChecked();
    options.strip = m_strip->isChecked();
    return options;
}

void ExportPictureDialog::showSize(QSize pixels, qint64 bytes)
{
    const QLocale locale;
    const QString file = tr("about %1").arg(locale.formattedDataSize(bytes, 1));
    const picture::PictureOptions now = options();
    const QSizeF paper = QSizeF(pixels) / now.dpi * 25.4;
    m_size->setText(now.format == picture::Format::Png
                        ? tr("%1 × %2 pixels, %3")
                              .arg(locale.toString(pixels.width()), locale.toString(pixels.height()), file)
                        : tr("%1 × %2 mm, %3")
                              .arg(locale.toString(paper.width(), 'f', 0),
                                   locale.toString(paper.height(), 'f', 0), file));
    for (QPushButton *button : {m_export, m_copy, m_print})
        button->setEnabled(m_subject != nullptr);
}

QVariantMap ExportPictureDialog::choices() const
{
    QVariantMap choices;
    for (const QComboBox *combo : {m_format, m_preset, m_unit, m_ground, m_legend})
        choices.insert(combo->objectName(), combo->currentIndex());
    for (const QDoubleSpinBox *side : {m_width, m_height})
        choices.insert(side->objectName(), side->value());
    for (const QSpinBox *number : {m_dpi, m_labels})
        choices.insert(number->objectName(), number->value());
    for (const QCheckBox *box : {m_caption, m_dossier, m_outlines, m_strip})
        choices.insert(box->objectName(), box->isChecked());
    return choices;
}

void ExportPictureDialog::restore(const QVariantMap &choices)
{
    if (choices.isEmpty())
        return;
    for (QComboBox *combo : {m_format, m_preset, m_unit, m_ground, m_legend})
        if (const int index = choices.value(combo->objectName()).toInt();
            index >= 0 && index < combo->count())
            combo->setCurrentIndex(index);
    for (QDoubleSpinBox *side : {m_width, m_height})
        side->setValue(choices.value(side->objectName(), side->value()).toDouble());
    for (QSpinBox *number : {m_dpi, m_labels})
        number->setValue(choices.value(number->objectName(), number->value()).toInt());
    for (QCheckBox *box : {m_caption, m_dossier, m_outlines, m_strip})
        box->setChecked(choices.value(box->objectName(), box->isChecked()).toBool());
}

} // namespace jaccuse::ui
