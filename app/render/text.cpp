// SPDX-License-Identifier: MIT
#include "render/text.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::Text)
};

constexpr qsizetype oneLine = 16;
constexpr qsizetype longestLine = 26;

QString shortened(const QString &text)
{
    if (text.size() <= longestLine)
        return text;
    qsizetype end = longestLine - 1;
    if (text.at(end).isLowSurrogate())
        --end;
    return text.left(end).trimmed() + u'…';
}

} // namespace

QFont fontFor(TextRole role, const Fonts &fonts)
{
    QFont font = fonts.interface;
    const double base = std::max(7, QFontInfo(font).pixelSize());
    double size = base;
    switch (role) {
    case TextRole::Label:
        break;
    case TextRole::BoldLabel:
        size = base * 1.12;
        font.setBold(true);
        break;
    case TextRole::Pill:
        size = base - 1;
        break;
    case TextRole::Note:
    case TextRole::Caption:
        size = base - 1;
        break;
    case TextRole::Title:
        size = base * 1.4;
        font.setBold(true);
        break;
    }
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(size))));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QStringList wrappedName(const QString &name)
{
    const QString text = name.simplified();
    if (text.size() <= oneLine)
        return {text};
    const auto first = [&](qsizetype at) { return text.left(text.at(at) == u' ' ? at : at + 1); };
    const auto second = [&](qsizetype at) { return text.mid(at + 1).trimmed(); };
    qsizetype best = -1;
    qsizetype last = -1; // that leaves a first line which is not too long
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const bool breaks =
            (text.at(i) == u' ' && text.at(i + 1) != u'/') || text.at(i) == u'-' || text.at(i) == u'/';
        if (breaks && (best < 0 || std::abs(2 * i - text.size()) < std::abs(2 * best - text.size())))
            best = i;
        if (breaks && first(i).size() <= longestLine)
            last = i;
    }
    if (best < 0)
        return {shortened(text)};
    // Of a name too long for two lines nothing is left out but its end.
    const bool fits = first(best).size() <= longestLine && second(best).size() <= longestLine;
    const qsizetype at = fits || last < 0 ? best : last;
    return {shortened(first(at)), shortened(second(at))};
}

QStringList wrappedText(const QString &text, const QFont &font, double width, int most)
{
    QStringList lines;
    QTextLayout layout(text.simplified(), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(20.0, width));
        if (lines.size() + 1 == most) {
            lines << QFontMetricsF(font).elidedText(layout.text().mid(line.textStart()), Qt::ElideRight,
                                                    width);
            break;
        }
        lines << layout.text().mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QSizeF textSize(const QStringList &lines, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return {std::ceil(width), metrics.height() * static_cast<double>(lines.size())};
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString claimsText(qint64 claims)
{
    return claims == 1 ? Words::tr("1 claim") : Words::tr("%1 claims").arg(number(claims));
}

} // namespace jaccuse::render
