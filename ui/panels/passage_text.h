// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_reader.h"

#include <QTextEdit>

#include <memory>
#include <optional>
#include <vector>

namespace jaccuse::ui {

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

    /// Marks what a search in the text found, in UTF-16 units, and scrolls to the current hit (-1: none).
    void setFound(const std::vector<model::TextRange> &found, int current);

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
    void format();
    void mark();
    void addMark(QList<QTextEdit::ExtraSelection> &marks, model::TextRange range,
                 const QTextCharFormat &format) const;
    void markParts(QList<QTextEdit::ExtraSelection> &marks, const store::DocumentPassage &passage) const;
    void bringIntoView(model::TextRange range);
    /// The passages under a point of the viewport, the shortest first.
    [[nodiscard]] std::vector<const Place *> placesAt(QPoint point) const;

    const Theme &m_theme;
    std::vector<store::DocumentPassage> m_passages;
    std::vector<Place> m_places;
    std::unique_ptr<model::TextOffsets> m_offsets;
    model::QuotationId m_shown;
    std::vector<model::TextRange> m_found;
    int m_currentFound = -1;
    QPoint m_pressed;
};

} // namespace jaccuse::ui
