// SPDX-License-Identifier: MIT
#include "graph/time_strip.h"

#include "panels/panel_parts.h"
#include "picture.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace jaccuse::ui {

namespace {

constexpr int usualSpeed = 4;
constexpr int fastest = 20;
constexpr size_t mostMonthBars = 180; // more are better seen as years

QString number(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

TimeStrip::TimeStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_bars(new TimeBars(theme, this))
    , m_words(new ElidedLabel(this))
    , m_play(new QToolButton(this))
    , m_speed(new QSpinBox(this))
    , m_step(new QComboBox(this))
    , m_certainly(new QCheckBox(tr("Certain only"), this))
{
    setObjectName(QStringLiteral("timeStrip"));
    setAccessibleName(tr("Time"));
    makePanel(*this);
    m_words->setObjectName(QStringLiteral("timeWords"));
    m_words->setTextFormat(Qt::PlainText);
    keepSoft(theme, *m_words);
    m_play->setObjectName(QStringLiteral("playButton"));
    m_play->setText(tr("▶ Play"));
    m_play->setCheckable(true);
    m_play->setAccessibleName(tr("Play through time"));
    m_play->setToolTip(tr("Move the period on, step by step; actors stay where they are"));
    m_speed->setObjectName(QStringLiteral("playSpeed"));
    m_speed->setAccessibleName(tr("Steps a second"));
    m_speed->setToolTip(tr("How many steps a second"));
    m_speed->setRange(1, fastest);
    m_speed->setValue(usualSpeed);
    m_speed->setSuffix(tr("/s", "steps a second"));
    m_step->setObjectName(QStringLiteral("timeStep"));
    m_step->setAccessibleName(tr("What a bar stands for"));
    m_step->addItem(tr("Months"));
    m_step->addItem(tr("Years"));
    m_certainly->setObjectName(QStringLiteral("certainOnly"));
    // The graph above must not change its size when the box comes and goes.
    QSizePolicy policy = m_certainly->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_certainly->setSizePolicy(policy);
    m_certainly->setToolTip(tr("Leave out claims that are dated to a range which reaches beyond the period"));

    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 0, 8, 0);
    line->addWidget(m_words, 1);
    line->addWidget(m_certainly);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_bars);
    auto *controls = new QGridLayout;
    controls->setSpacing(2);
    controls->addWidget(m_play, 0, 0);
    controls->addWidget(m_speed, 0, 1);
    controls->addWidget(m_step, 1, 0, 1, 2);
    controls->setRowStretch(2, 1);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 4, 8, 2);
    all->setSpacing(0);
    all->addLayout(column, 1);
    all->addLayout(controls);
    setFocusProxy(m_bars);

    connect(m_bars, &TimeBars::periodChanged, this, &TimeStrip::change);
    connect(m_bars, &TimeBars::undatedClicked, this, [this] {
        m_filter.undated = !m_filter.undated;
        Q_EMIT filterChanged(m_filter, false);
    });
    connect(m_certainly, &QCheckBox::clicked, this, [this](bool certainly) {
        m_filter.certainly = certainly;
        Q_EMIT filterChanged(m_filter, false);
    });
    connect(m_play, &QToolButton::clicked, this, &TimeStrip::setPlaying);
    connect(m_speed, &QSpinBox::valueChanged, this, [this](int speed) { m_timer.setInterval(1000 / speed); });
    connect(m_step, &QComboBox::activated, this, [this] {
        m_stepChosen = true;
        showStep();
    });
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1000 / usualSpeed);
    connect(&m_timer, &QTimer::timeout, this, &TimeStrip::tick);
}

void TimeStrip::setLow(bool low)
{
    m_bars->setFixedHeight(low ? m_bars->minimumSizeHint().height() : m_bars->sizeHint().height());
}

QString TimeStrip::words() const
{
    return m_words->text();
}

void TimeStrip::setPicture(const Picture &picture)
{
    m_months = picture.months;
    m_years = picture.years;
    m_filter = picture.selection->filter;
    m_waits = false;
    m_step->setEnabled(!m_months.bars.empty());
    if (!m_stepChosen || m_months.bars.empty())
        m_step->setCurrentIndex(m_months.bars.empty() || m_months.bars.size() > mostMonthBars ? 1 : 0);
    showStep();
    m_bars->setPeriod({m_filter.from, m_filter.to}, m_filter.undated);
    m_certainly->setChecked(m_filter.certainly);
    showWords(picture);
}

void TimeStrip::showStep()
{
    m_bars->setCounts(m_step->currentIndex() == 0 ? m_months : m_years);
}

void TimeStrip::showWords(const Picture &picture)
{
    QString words;
    m_certainly->hide();
    if (!m_filter.from && !m_filter.to) {
        words = m_step->currentIndex() == 0 ? tr("Claims per month") : tr("Claims per year");
        if (m_bars->counts().undated.sum() > 0)
            words += tr(" · %1 undated").arg(number(m_bars->counts().undated.sum()));
    } else {
        const graph::PeriodCounts &counts = picture.inPeriod;
        const std::pair<qint64, QString> parts[] = {{counts.certainly, tr("%1 certainly in it")},
                                                    {counts.possibly, tr("%1 possibly")},
                                                    {counts.undated, tr("%1 undated")},
                                                    {counts.notIn, tr("%1 outside")}};
        const bool shown[] = {true, !m_filter.certainly, m_filter.undated, false};
        QStringList in;
        QStringList out;
        for (size_t i = 0; i < std::size(parts); ++i)
            if (parts[i].first > 0 || i == 0)
                (shown[i] ? in : out) << parts[i].second.arg(number(parts[i].first));
        words = tr("Shows %1", "numbers of claims").arg(in.join(QStringLiteral(", ")));
        if (!out.isEmpty())
            words += tr("; not %1", "numbers of claims").arg(out.join(QStringLiteral(", ")));
        m_certainly->setVisible(counts.possibly > 0 || m_filter.certainly);
    }
    m_words->setText(words);
    m_words->setToolTip(words);
    m_bars->setAccessibleDescription(words);
}

void TimeStrip::change(const Period &period)
{
    if (!m_ticking)
        setPlaying(false);
    m_filter.from = period.from;
    m_filter.to = period.to;
    if (period.isEmpty())
        m_filter.certainly = false;
    Q_EMIT filterChanged(m_filter, m_ticking);
}

void TimeStrip::setPlaying(bool playing)
{
    m_play->setChecked(playing);
    if (playing == isPlaying())
        return;
    if (playing)
        m_timer.start();
    else
        m_timer.stop();
    m_waits = false;
    m_play->setText(playing ? tr("■ Stop") : tr("▶ Play"));
    Q_EMIT playingChanged(playing);
    if (playing)
        tick();
}

void TimeStrip::tick()
{
    // A picture that takes longer than a step is waited for, so that none is left out.
    if (m_waits)
        return;
    m_waits = m_ticking = true;
    const bool moved = m_bars->step(1);
    m_ticking = false;
    if (!moved)
        setPlaying(false);
}

void TimeStrip::hideEvent(QHideEvent *)
{
    setPlaying(false);
}

} // namespace jaccuse::ui
