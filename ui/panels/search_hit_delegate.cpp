// SPDX-License-Identifier: MIT
#include "panels/search_hit_delegate.h"

#include "models/card_words.h"
#include "render/style.h"
#include "signs.h"
#include "theme.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int margin = 12;
constexpr int indent = 12;
constexpr int gap = 5;

using Kind = SearchResultsModel::Kind;

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(SearchResultsModel::KindRole).toInt());
}

QString claimCount(qint64 claims)
{
    return claims == 1 ? SearchHitDelegate::tr("1 claim")
                       : SearchHitDelegate::tr("%1 claims").arg(QLocale().toString(claims));
}

} // namespace

SearchHitDelegate::SearchHitDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const int words = QFontMetrics(m_theme.interfaceFont()).height();
    const int small = QFontMetrics(m_theme.metadataFont()).height();
    switch (kindOf(index)) {
    case Kind::Heading:
        return {0, small + 12};
    case Kind::Quotation:
        return {0, QFontMetrics(m_theme.quotationFont()).height() + small + 2 * gap + 1};
    case Kind::Document:
    case Kind::Incident:
        return {0, words + small + 2 * gap};
    case Kind::Actor:
        return {0, words + 2 * gap};
    case Kind::Completion:
    case Kind::Line:
        return {0, words + gap + 2};
    }
    return {0, words};
}

void SearchHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const render::Palette &colours = m_theme.colours();
    const auto *model = static_cast<const SearchResultsModel *>(index.model());
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver) && kindOf(index) != Kind::Heading)
        painter->fillRect(option.rect, colours.hairline);
    const QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    if (const QuotationRow *quotation = model->quotationAt(index))
        paintQuotation(*painter, rect, *quotation);
    else if (const ActorRow *actor = model->actorAt(index))
        paintActor(*painter, rect, *actor);
    else if (const DocumentRow *document = model->documentAt(index))
        paintTwoLines(*painter, rect, document->title,
                      {document->publisher, document->date, claimCount(document->claims)});
    else if (const IncidentRow *incident = model->incidentAt(index))
        paintTwoLines(*painter, rect, incident->name,
                      {incident->category, incident->date, claimCount(incident->claims)});
    else if (const CompletionRow *completion = model->completionAt(index))
        paintWords(*painter, rect, completion->words, completion->label,
                   completion->claims < 0 ? QString() : claimCount(completion->claims));
    else if (const LineRow *line = model->lineAt(index))
        paintWords(*painter, rect, line->line, {}, line->kept ? tr("kept") : QString());
    else
        paintHeading(*painter, rect, index);
    painter->restore();
}

void SearchHitDelegate::paintHeading(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    QFont font = m_theme.metadataFont();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(m_theme.colours().soft);
    painter.drawText(rect.adjusted(0, 6, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
}

void SearchHitDelegate::paintQuotation(QPainter &painter, const QRect &rect, const QuotationRow &hit) const
{
    const render::Palette &colours = m_theme.colours();
    const QRect inside = rect.adjusted(indent, gap, 0, -gap);
    painter.fillRect(QRect(rect.left(), inside.top() + 1, 3, inside.height() - 2),
                     colours.stance(hit.stance));

    const QFont serif = m_theme.quotationFont();
    const QFontMetrics metrics(serif);
    const qsizetype length = std::max(20, inside.width() / std::max(1, metrics.averageCharWidth()));
    const Snippet snippet = snippetOf(hit, length);
    QList<QTextLayout::FormatRange> formats;
    for (const model::TextRange &match : snippet.matches) {
        QTextLayout::FormatRange format;
        // The opening quotation mark comes before the words.
        format.start = static_cast<int>(match.start + 1);
        format.length = static_cast<int>(match.end - match.start);
        format.format.setBackground(colours.content);
        formats.append(format);
    }
    QString shown = quoted(snippet.words);
    if (metrics.horizontalAdvance(shown) > inside.width())
        shown = metrics.elidedText(shown, Qt::ElideRight, inside.width());
    QTextLayout layout(shown, serif);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(inside.width());
    layout.endLayout();
    painter.save();
    painter.setClipRect(inside);
    painter.setPen(colours.ink);
    layout.draw(&painter, QPointF(inside.topLeft()), formats);
    painter.restore();

    QStringList metadata{hit.whoSaysWhat, hit.date, hit.source};
    if (hit.tellings > 1)
        metadata.append(tr("told by %1 sources").arg(QLocale().toString(hit.tellings)));
    metadata.removeAll(QString());
    painter.setFont(m_theme.metadataFont());
    painter.setPen(colours.soft);
    const QRect second = inside.adjusted(0, metrics.height() + 1, 0, 0);
    painter.drawText(
        second, Qt::AlignLeft | Qt::AlignTop,
        painter.fontMetrics().elidedText(metadata.join(u" · "_s), Qt::ElideRight, second.width()));
}

void SearchHitDelegate::paintActor(QPainter &painter, const QRect &rect, const ActorRow &hit) const
{
    const render::Palette &colours = m_theme.colours();
    const QFontMetrics metrics(m_theme.interfaceFont());
    const int side = metrics.ascent() + 2;
    drawActorSign(painter, QRectF(rect.left(), rect.center().y() - side / 2.0, side, side), hit.kind,
                  hit.named, colours);
    const QString numbers =
        tr("makes %1, gets %2").arg(QLocale().toString(hit.made), QLocale().toString(hit.received));
    painter.setFont(m_theme.metadataFont());
    painter.setPen(colours.soft);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, numbers);
    const int room = rect.width() - side - 9 - painter.fontMetrics().horizontalAdvance(numbers) - 10;
    painter.setFont(m_theme.interfaceFont());
    painter.setPen(colours.ink);
    painter.drawText(rect.adjusted(side + 9, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(hit.name, Qt::ElideRight, room));
}

void SearchHitDelegate::paintTwoLines(QPainter &painter, const QRect &rect, const QString &title,
                                      QStringList metadata) const
{
    const render::Palette &colours = m_theme.colours();
    const QRect inside = rect.adjusted(0, gap, 0, -gap);
    painter.setFont(m_theme.interfaceFont());
    painter.setPen(colours.ink);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, inside.width()));
    metadata.removeAll(QString());
    painter.setFont(m_theme.metadataFont());
    painter.setPen(colours.soft);
    painter.drawText(
        inside, Qt::AlignLeft | Qt::AlignBottom,
        painter.fontMetrics().elidedText(metadata.join(u" · "_s), Qt::ElideRight, inside.width()));
}

void SearchHitDelegate::paintWords(QPainter &painter, const QRect &rect, const QString &words,
                                   const QString &label, const QString &right) const
{
    const render::Palette &colours = m_theme.colours();
    painter.setFont(m_theme.metadataFont());
    painter.setPen(colours.soft);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, right);
    const int room = rect.width() - painter.fontMetrics().horizontalAdvance(right) - 10;
    const QFontMetrics metrics(m_theme.interfaceFont());
    const QString shown = metrics.elidedText(words, Qt::ElideRight, room);
    const int taken = metrics.horizontalAdvance(shown) + 10;
    painter.drawText(rect.adjusted(taken, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(label, Qt::ElideRight, std::max(0, room - taken)));
    painter.setFont(m_theme.interfaceFont());
    painter.setPen(colours.ink);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown);
}

} // namespace jaccuse::ui
