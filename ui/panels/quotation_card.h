// SPDX-License-Identifier: MIT
#pragma once

#include "models/quotation_model.h"

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace jaccuse::render {
struct Palette;
}

namespace jaccuse::ui {

/// The fonts of a card; a card laid out with others is of no use.
struct CardFonts
{
    QFont interface;
    QFont metadata;
    QFont quotation;
};

/// A card laid out for a width, in logical pixels from its top left corner.
class QuotationCard
{
public:
    QuotationCard(const CardContent &content, const CardFonts &fonts, double width, bool unfolded);

    /// What a point of a card does when it is clicked.
    struct Target
    {
        enum class Kind { Card, Fold, Link } kind = Kind::Card;
        size_t link = 0; ///< place in CardContent::links

        friend bool operator==(const Target &, const Target &) = default;
    };

    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] bool folds() const { return m_folds; }
    [[nodiscard]] Target targetAt(QPointF point) const;
    /// The target under the pointer is underlined.
    void paint(QPainter &painter, QPointF corner, const render::Palette &colours,
               const Target &hovered) const;

private:
    struct Text
    {
        std::unique_ptr<QTextLayout> layout;
        QPointF position;
        double height = 0;
    };
    struct Chip
    {
        QString words;
        QRectF box;
    };

    [[nodiscard]] Text layOut(const QString &words, const QFont &font, double top, double leading,
                              int mostLines = 0, const QList<QTextLayout::FormatRange> &formats = {}) const;
    void layWords(bool unfolded);
    void layWho();
    void layChips();
    void layLinks();

    CardContent m_content;
    CardFonts m_fonts;
    double m_textWidth;
    double m_y = 0;
    double m_height = 0;
    bool m_folds = false;
    Text m_words;
    QString m_lastLine;   ///< of a folded quotation, elided; drawn after m_words
    QPointF m_lastLineAt; ///< its base line
    QString m_foldWords;
    QRectF m_foldBox;
    Text m_who;
    Text m_metadata;
    std::vector<Chip> m_chips;
    std::vector<Text> m_links;
};

} // namespace jaccuse::ui
