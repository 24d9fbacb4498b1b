// SPDX-License-Identifier: MIT
#pragma once

#include "render/figure.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace jaccuse::ui {

/// What a picture shall show and how large, with a preview drawn by the painter that writes the file.
class ExportImageDialog : public QDialog
{
    Q_OBJECT

public:
    /// `view` is how the window shows the graph now; `caption` is what is written under the picture.
    ExportImageDialog(render::ScenePtr scene, const render::ViewState &view, const QString &title,
                      const QString &caption, QWidget *parent = nullptr);

    [[nodiscard]] render::FigureOptions options() const;
    /// "png", "svg" or "pdf".
    [[nodiscard]] QString suffix() const;

private:
    void applyPreset(int preset);
    void showPreview();

    render::ScenePtr m_scene;
    render::ViewState m_view;
    QString m_captionText;
    QComboBox *m_what;
    QComboBox *m_format;
    QComboBox *m_preset;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QDoubleSpinBox *m_scale;
    QLineEdit *m_title;
    QComboBox *m_legend;
    QCheckBox *m_caption;
    QCheckBox *m_transparent;
    QLabel *m_pixels;
    QLabel *m_preview;
    QTimer m_delay;
};

} // namespace jaccuse::ui
