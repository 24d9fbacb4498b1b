// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_reader.h"

#include <QTextEdit>

#include <memory>
#include <optional>
#include <vector>

namespace jaccuse::ui {

class MarkedScrollBar;
class Theme;

/// A document's text to read, with its passages marked: the one looked at with its parts told apart, the
/// others faintly. A click on a passage chooses it.
class PassageText : public QTextEdit
{
    Q_OBJECT

public:
    explicit PassageText(const Theme &theme, QWidget *parent = nullptr);

    /// Passages that do not fit the text are left out.
    void setSource(const QString &text, std::vector<store::DocumentPassage> passages);
    /// Marks one quotation's passage and scrolls to it; null marks none.
    void showQuotation(model::QuotationId quotation);
    [[nodiscard]] model::QuotationId shown() const { return m_shown; }

    /// What is shown, a line feed between paragraphs; places are in UTF-16 units of it.
    [[nodiscard]] const QString &words() const { return m_words; }
    /// Marks what a search in the text found, ascending, in the text and along its scroll bar.
    void setFound(std::vector<model::TextRange> found);
    /// Marks one of them as the current one and scrolls to it; -1: none.
    void setCurrentFound(int current);

    /// Where a passage stands, in UTF-16 units; nothing where it is not in this text.
    [[nodiscard]] std::optional<model::TextRange> placeOf(model::QuotationId quotation) const;

Q_SIGNALS:
    void passageClicked(jaccuse::model::ClaimId claim, jaccuse::model::QuotationId quotation);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Place
    {
        model::TextRange range; ///< UTF-16 units
        size_t passage;         ///< in m_passages
    };
    void lay();
    void mark();
    /// Marks what was found where it is seen: all of it could be some hundred thousand places.
    void markFound();
    void addMark(QList<QTextEdit::ExtraSelection> &marks, model::TextRange range,
                 const QTextCharFormat &format) const;
    void markParts(QList<QTextEdit::ExtraSelection> &marks, const store::DocumentPassage &passage) const;
    void bringIntoView(model::TextRange range);
    /// The passages under a point of the viewport, the shortest first.
    [[nodiscard]] std::vector<const Place *> placesAt(QPoint point) const;

    const Theme &m_theme;
    MarkedScrollBar *m_bar;
    QString m_words;
    QList<QTextEdit::ExtraSelection> m_marks; // but for what was found
    std::vector<store::DocumentPassage> m_passages;
    std::vector<Place> m_places;
    std::unique_ptr<model::TextOffsets> m_offsets;
    model::QuotationId m_shown;
    std::vector<model::TextRange> m_found;
    int m_currentFound = -1;
    QPoint m_pressed;
};

} // namespace jaccuse::ui
