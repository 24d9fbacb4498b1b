// SPDX-License-Identifier: MIT
#include "render/style.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

QColor rgb(QRgb value)
{
    return QColor(value);
}

Palette makeLight()
{
    Palette p;
    p.window = rgb(0xF3F2EF);
    p.panel = rgb(0xFFFFFF);
    p.canvas = rgb(0xFBFAF7);
    p.ink = rgb(0x1E2326);
    p.soft = rgb(0x5A6369);
    p.faint = rgb(0xA9B0B4);
    p.line = rgb(0xDDDAD3);
    p.hairline = rgb(0xECEAE4);
    p.selection = rgb(0xFFF1D6);
    p.accent = rgb(0x2F5D8A);
    p.onAccent = rgb(0xFFFFFF);
    p.passage = rgb(0xFFF3BF);
    p.content = rgb(0xFFE08A);
    p.edges = {rgb(0xC2410C), rgb(0x1F6FB2), rgb(0x006B50), rgb(0x5E4A00),
               rgb(0x626973), rgb(0x626973), rgb(0x6B3A9C)};
    p.state = {rgb(0xE7EDF3), rgb(0x44617D)};
    p.company = {rgb(0xF5EBDD), rgb(0x97713B)};
    p.person = {rgb(0xEFE7F3), rgb(0x76578C)};
    p.group = {rgb(0xEBEFEA), rgb(0x5F7A63)};
    p.notNamed = {rgb(0xF4F4F2), rgb(0x7F858B)};
    return p;
}

Palette makeDark()
{
    Palette p;
    p.dark = true;
    p.window = rgb(0x1B1E21);
    p.panel = rgb(0x24282C);
    p.canvas = rgb(0x1F2326);
    p.ink = rgb(0xE8EAEB);
    p.soft = rgb(0xAEB6BB);
    p.faint = rgb(0x646C72);
    p.line = rgb(0x383E43);
    p.hairline = rgb(0x2E3338);
    p.selection = rgb(0x3F361D);
    p.accent = rgb(0x8CB8E2);
    p.onAccent = rgb(0x14181B);
    p.passage = rgb(0x40391F);
    p.content = rgb(0x524518);
    p.edges = {rgb(0xF0854F), rgb(0x69B1EA), rgb(0x43D3AC), rgb(0xDDBB4A),
               rgb(0xA2A6AE), rgb(0xA2A6AE), rgb(0xDABDF3)};
    p.state = {rgb(0x2C3A48), rgb(0x8FB3D4)};
    p.company = {rgb(0x40362A), rgb(0xD0A968)};
    p.person = {rgb(0x3A3042), rgb(0xBD9AD5)};
    p.group = {rgb(0x2E3A31), rgb(0x94B89A)};
    p.notNamed = {rgb(0x2B2F33), rgb(0x8C959C)};
    return p;
}

Palette makePrint()
{
    Palette p = makeLight();
    p.canvas = rgb(0xFFFFFF);
    p.window = p.canvas;
    return p;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

QColor Palette::stance(model::Stance stance) const
{
    return edges[static_cast<size_t>(stance)];
}

const NodeColours &Palette::node(model::ActorKind kind, bool named) const
{
    using model::ActorKind;
    if (!named)
        return notNamed;
    switch (kind) {
    case ActorKind::State:
    case ActorKind::Organ:
    case ActorKind::Igo:
        return state;
    case ActorKind::Company:
    case ActorKind::Media:
        return company;
    case ActorKind::Person:
        return person;
    case ActorKind::Group:
    case ActorKind::Collective:
        return group;
    case ActorKind::Unknown:
        break;
    }
    return notNamed;
}

const Palette &lightPalette()
{
    static const Palette palette = makeLight();
    return palette;
}

const Palette &darkPalette()
{
    static const Palette palette = makeDark();
    return palette;
}

const Palette &printPalette()
{
    static const Palette palette = makePrint();
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor mixed(const QColor &colour, const QColor &ground, double part)
{
    const auto mix = [part](int over, int under) {
        return std::clamp(static_cast<int>(std::lround(part * over + (1 - part) * under)), 0, 255);
    };
    return QColor(mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
                  mix(colour.blue(), ground.blue()));
}

LineSpacing lineSpacing(query::EdgeKind kind, model::Responsibility responsibility)
{
    using model::Responsibility;
    if (kind == query::EdgeKind::Dismisses || kind == query::EdgeKind::Declines)
        return LineSpacing::Dotted;
    if (kind != query::EdgeKind::Accuses)
        return LineSpacing::Solid;
    switch (responsibility) {
    case Responsibility::Performs:
    case Responsibility::Directs:
    case Responsibility::Unspecified:
        return LineSpacing::Solid;
    case Responsibility::Supports:
        return LineSpacing::DashDotted;
    case Responsibility::Tolerates:
        return LineSpacing::Dotted;
    case Responsibility::Linked:
        return LineSpacing::Dashed;
    }
    return LineSpacing::Solid;
}

LineBreaks lineBreaks(LineSpacing spacing, double width)
{
    switch (spacing) {
    case LineSpacing::Solid:
        break;
    case LineSpacing::Dashed:
        return {std::max(width, 1.7), false, {7 + width, 4 + 0.6 * width}, 2};
    case LineSpacing::Dotted:
        return {std::max(width, 2.2), true, {0.05, 3.6 + 1.1 * width}, 2};
    case LineSpacing::DashDotted:
        return {std::max(width, 1.7), true, {7 + width, 4.5 + width, 0.05, 4.5 + width}, 4};
    }
    return {width, false, {}, 0};
}

ArrowHead arrowHead(query::EdgeKind kind)
{
    using query::EdgeKind;
    switch (kind) {
    case EdgeKind::Accuses:
        return ArrowHead::Filled;
    case EdgeKind::Denies:
    case EdgeKind::Defends:
        return ArrowHead::Bar;
    case EdgeKind::Admits:
        return ArrowHead::Ring;
    case EdgeKind::Declines:
        return ArrowHead::Circle;
    case EdgeKind::Withdraws:
    case EdgeKind::Dismisses:
        return ArrowHead::Open;
    }
    return ArrowHead::Filled;
}

Fonts defaultFonts()
{
    Fonts fonts;
    fonts.interface = QGuiApplication::font();
    fonts.quotation = fonts.interface;
    fonts.quotation.setFamilies({QStringLiteral("serif")});
    fonts.quotation.setStyleHint(QFont::Serif);
    if (fonts.interface.pointSizeF() > 0)
        fonts.quotation.setPointSizeF(fonts.interface.pointSizeF() + 1);
    else
        fonts.quotation.setPixelSize(fonts.interface.pixelSize() + 1);
    return fonts;
}

} // namespace jaccuse::render
