// SPDX-License-Identifier: MIT
#include "panels/quotation_panel.h"

#include "models/quotation_model.h"
#include "panels/panel_parts.h"
#include "panels/quotation_view.h"
#include "render/style.h"
#include "theme.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

QuotationPanel::QuotationPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new QuotationModel(this))
    , m_heading(new ElidedLabel(this))
    , m_counts(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_view(new QuotationView(theme, this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"quotationPanel"_s);
    setAccessibleName(tr("Quotations"));
    makePanel(*this);
    m_heading->setObjectName(u"quotationHeading"_s);
    m_counts->setObjectName(u"quotationCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_view->setObjectName(u"quotationList"_s);
    m_view->setAccessibleName(tr("Quotations behind what is selected"));
    m_view->setModel(m_model);
    makeEmptyText(*m_empty, tr("Choose an actor or an arrow in the graph: the words behind it are quoted "
                               "here, with who said them, of whom, when and where."));
    m_empty->setObjectName(u"quotationEmpty"_s);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(headingLine(m_heading, m_counts));
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_view);

    keepHeadingStyle(theme, *m_heading);
    keepSoft(theme, *m_counts);
    keepSoft(theme, *m_empty);

    connect(m_view, &QuotationView::cardChosen, this, [this](const QModelIndex &index) {
        if (!m_silent)
            Q_EMIT quotationChosen(m_model->claimAt(index), m_model->quotationAt(index),
                                   m_model->documentAt(index));
    });
    connect(m_view, &QuotationView::cardOpened, this, [this](const QModelIndex &index) {
        Q_EMIT quotationActivated(m_model->claimAt(index), m_model->quotationAt(index),
                                  m_model->documentAt(index));
    });
    connect(m_view, &QuotationView::linkChosen, this, [this](const QModelIndex &index, int link) {
        Q_EMIT claimLinkActivated(m_model->card(index.row()).links.at(static_cast<size_t>(link)).claim);
    });
    connect(m_view, &QuotationView::cardHovered, this, [this](const QModelIndex &index) {
        Q_EMIT claimHovered(index.isValid() ? m_model->claimAt(index) : model::ClaimId());
    });
    connect(m_view, &QuotationView::nearEnd, this, &QuotationPanel::askForMore);
    connect(m_view, &QWidget::customContextMenuRequested, this, &QuotationPanel::openMenu);
    clear();
}

void QuotationPanel::setHeading(const QString &heading)
{
    m_headingText = heading;
    m_heading->setText(heading.isEmpty() ? tr("Quotations") : heading);
}

void QuotationPanel::setBundle(store::ClaimBundle bundle, qint64 totalClaims)
{
    m_total = totalClaims;
    m_asked = false;
    m_silent = true;
    m_model->setBundle(std::move(bundle));
    m_silent = false;
    m_view->scrollToTop();
    m_empty->setText(tr("The filters leave no claim here. Take one away to see more."));
    m_pages->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    showCounts();
}

void QuotationPanel::appendBundle(store::ClaimBundle bundle)
{
    m_asked = false;
    m_model->appendBundle(std::move(bundle));
    showCounts();
}

void QuotationPanel::clear()
{
    setHeading(QString());
    setBundle({}, 0);
    m_empty->setText(tr("Choose an actor or an arrow in the graph: the words behind it are quoted here, "
                        "with who said them, of whom, when and where."));
    m_counts->clear();
}

void QuotationPanel::showCounts()
{
    QString words = m_total == 1 ? tr("1 claim") : tr("%1 claims").arg(QLocale().toString(m_total));
    if (m_model->claimsLoaded() == m_total && m_total > 0) {
        const int origins = m_model->origins();
        words += u" · "_s + (origins == 1 ? tr("1 origin") : tr("%1 origins").arg(origins));
    }
    m_counts->setText(words);
    m_counts->setToolTip(tr("Claims that go back to one and the same statement have one origin."));
}

void QuotationPanel::askForMore()
{
    if (m_asked || m_model->claimsLoaded() >= m_total)
        return;
    m_asked = true;
    Q_EMIT moreWanted();
}

bool QuotationPanel::makeCurrent(const QModelIndex &index)
{
    m_silent = true;
    m_view->setCurrentIndex(index);
    m_silent = false;
    m_view->reveal(index);
    return index.isValid();
}

bool QuotationPanel::showQuotation(model::QuotationId quotation)
{
    return makeCurrent(m_model->indexOf(quotation));
}

bool QuotationPanel::showClaim(model::ClaimId claim)
{
    return makeCurrent(m_model->indexOf(claim));
}

Citation QuotationPanel::citation(const QModelIndex &index) const
{
    return m_model->citation(index);
}

void QuotationPanel::openMenu(const QPoint &place)
{
    const QModelIndex under = m_view->indexAt(place);
    const QModelIndex index = under.isValid() ? under : m_view->currentIndex();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy quotation with citation"), this, [this, index = QPersistentModelIndex(index)] {
        m_view->setCurrentIndex(index);
        Q_EMIT copyRequested();
    });
    QAction *open =
        menu->addAction(tr("Show in its source"), this,
                        [this, index = QPersistentModelIndex(index)] { Q_EMIT m_view->cardOpened(index); });
    open->setEnabled(!m_model->documentAt(index).isNull());
    const CardContent card = m_model->card(index.row());
    if (!card.links.empty())
        menu->addSeparator();
    for (const CardLink &link : card.links) {
        // An ampersand in a name is no shortcut.
        QString words = link.words;
        menu->addAction(words.replace(u'&', u"&&"_s), this,
                        [this, claim = link.claim] { Q_EMIT claimLinkActivated(claim); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

} // namespace jaccuse::ui
