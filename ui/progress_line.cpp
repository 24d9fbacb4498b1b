// SPDX-License-Identifier: MIT
#include "progress_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace jaccuse::ui {

namespace {
constexpr int steps = 1000; // of the bar; progress counts in 64 bits
constexpr qint64 tellTimeAfterMs = 2000;
} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("progressLine"));
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(tr("Cancel what is being written"));
    cancel->setObjectName(QStringLiteral("cancelWriting"));
    connect(cancel, &QPushButton::clicked, this, &ProgressLine::cancelRequested);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_words);
    line->addWidget(m_bar);
    line->addWidget(cancel);
    hide();
}

void ProgressLine::show(const task::Progress &progress)
{
    if (progress.phase != m_phase || !isVisible()) {
        m_phase = progress.phase;
        m_clock.start();
    }
    QString words = progress.phase;
    if (progress.total > 0) {
        m_bar->setRange(0, steps);
        m_bar->setValue(static_cast<int>(progress.done * steps / progress.total));
        words += tr(" · %1 %").arg(progress.done * 100 / progress.total);
        if (m_clock.elapsed() > tellTimeAfterMs && progress.done > 0) {
            const qint64 left = m_clock.elapsed() * (progress.total - progress.done) / progress.done / 1000;
            words += left < 60 ? tr(" · %n seconds left", nullptr, static_cast<int>(left + 1))
                               : tr(" · %n minutes left", nullptr, static_cast<int>(left / 60 + 1));
        }
    } else {
        m_bar->setRange(0, 0);
    }
    m_words->setText(words);
    QWidget::show();
}

void ProgressLine::finish()
{
    m_phase.clear();
    hide();
}

} // namespace jaccuse::ui
