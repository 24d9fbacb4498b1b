// SPDX-License-Identifier: MIT
#pragma once

#include "picture/picture.h"

#include <QDialog>
#include <QTimer>
#include <QVariantMap>

#include <memory>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace jaccuse::ui {

class PicturePreview;

/// What a picture shall show and how it is made, with a preview drawn by the code that writes the file.
class ExportPictureDialog : public QDialog
{
    Q_OBJECT

public:
    enum class What { WholeGraph, CurrentView, Selection };

    /// `choices` are those of an earlier dialog (see choices()).
    ExportPictureDialog(bool hasSelection, const QVariantMap &choices, QWidget *parent = nullptr);

    [[nodiscard]] What what() const;
    [[nodiscard]] picture::PictureOptions options() const;
    /// To be remembered.
    [[nodiscard]] QVariantMap choices() const;

    /// What was asked for by subjectWanted().
    void setSubject(std::shared_ptr<const picture::Subject> subject);
    [[nodiscard]] const std::shared_ptr<const picture::Subject> &subject() const { return m_subject; }

Q_SIGNALS:
    /// Another part of the graph is to be shown, or the words behind it too.
    void subjectWanted();
    void copyRequested();
    void printRequested();

private:
    void build(bool hasSelection);
    void addRows(QFormLayout &form);
    void addButtons(QFormLayout &form);
    void connectFields();
    void restore(const QVariantMap &choices);
    void applyPreset();
    void changed();
    void askSubject();
    void updateFields();
    void showSize(QSize pixels, qint64 bytes);

    QComboBox *m_what = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_preset = nullptr;
    QDoubleSpinBox *m_width = nullptr;
    QDoubleSpinBox *m_height = nullptr;
    QComboBox *m_unit = nullptr;
    QSpinBox *m_dpi = nullptr;
    QComboBox *m_ground = nullptr;
    QComboBox *m_legend = nullptr;
    QLineEdit *m_title = nullptr;
    QSpinBox *m_labels = nullptr;
    QCheckBox *m_caption = nullptr;
    QCheckBox *m_dossier = nullptr;
    QCheckBox *m_outlines = nullptr;
    QCheckBox *m_strip = nullptr;
    QLabel *m_size = nullptr;
    PicturePreview *m_preview = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_print = nullptr;
    std::shared_ptr<const picture::Subject> m_subject;
    QTimer m_delay;
};

} // namespace jaccuse::ui
