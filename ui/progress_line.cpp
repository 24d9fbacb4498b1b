// SPDX-License-Identifier: MIT
#include "progress_line.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace jaccuse::ui {

namespace {

constexpr int steps = 1000; // of the bar; progress counts in 64 bits

std::function<qint64()> steadyClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : ProgressLine(steadyClock(), parent)
{}

ProgressLine::ProgressLine(std::function<qint64()> clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
{
    setObjectName(QStringLiteral("progressLine"));
    m_words = new QLabel(this);
    m_words->setObjectName(QStringLiteral("progressWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    m_bar->setFixedHeight(fontMetrics().height() / 2);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setAccessibleName(tr("Cancel what is being written"));
    m_cancel->setObjectName(QStringLiteral("cancelWriting"));
    connect(m_cancel, &QPushButton::clicked, this, &ProgressLine::cancelRequested);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_bar);
    line->addWidget(m_words);
    line->addWidget(m_cancel);
    hide();
}

void ProgressLine::show(const task::Progress &progress)
{
    m_rate.take(progress, m_clock());
    m_bar->setRange(0, progress.total > 0 ? steps : 0);
    if (progress.total > 0)
        m_bar->setValue(static_cast<int>(progress.done * steps / progress.total));
    m_words->setText(m_rate.words());
    QWidget::show();
}

void ProgressLine::finish()
{
    m_rate = {};
    hide();
}

void ProgressLine::hideCancel()
{
    m_cancel->hide();
}

QString ProgressLine::words() const
{
    return m_words->text();
}

} // namespace jaccuse::ui
