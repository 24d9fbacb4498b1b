// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"
#include "store/claim_reader.h"

#include <QStringList>
#include <QUrl>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace jaccuse::ui {

class FindBar;
class PassageLegend;
class PassageText;
class Theme;

/// A document: what is known of it, and its text with the passages that carry claims marked in it.
class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePanel(const Theme &theme, QWidget *parent = nullptr);

    /// relayed: names of those whose words the document passes on, nearest first.
    void setDocument(const model::Document &document, const QString &publisherName,
                     std::vector<store::DocumentPassage> passages, const QStringList &relayed = {});
    /// Highlights a quotation's passage and scrolls to it; null marks none. `exact` are its words, shown
    /// where the text is not held. Emits nothing.
    void showQuotation(model::QuotationId quotation, const QString &exact = {});
    void clear();
    [[nodiscard]] model::DocumentId document() const { return m_document.id; }

    [[nodiscard]] PassageText *text() const { return m_text; }
    /// Opens the field that looks for words in the text, with the keyboard in it.
    void openFind();

Q_SIGNALS:
    /// The address is to be opened; http or https only. Whoever opens it asks first.
    void openRequested(const QUrl &url);
    void passageClicked(jaccuse::model::ClaimId claim, jaccuse::model::QuotationId quotation);

private:
    QWidget *makeHead();
    QWidget *makeLegend();
    void showMetadata();

    const Theme &m_theme;
    model::Document m_document;
    QString m_publisher;
    QStringList m_relayed;
    QLabel *m_heading;
    QLabel *m_kindLine;
    QWidget *m_head;
    QLabel *m_title;
    QLabel *m_metadata;
    QLineEdit *m_address;
    QPushButton *m_open;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    PassageText *m_text;
    FindBar *m_find;
    QWidget *m_legend;
    PassageLegend *m_marks;
    QLabel *m_held;
};

} // namespace jaccuse::ui
