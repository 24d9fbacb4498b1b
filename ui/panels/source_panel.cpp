// SPDX-License-Identifier: MIT
#include "panels/source_panel.h"

#include "model/wording.h"
#include "models/card_words.h"
#include "panels/find_bar.h"
#include "panels/panel_parts.h"
#include "panels/passage_legend.h"
#include "panels/passage_text.h"
#include "theme.h"
#include "tool_tip.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int margin = 12;

QString emptyWords()
{
    return SourcePanel::tr("Choose a quotation: the text that it stands in is shown here, with the passage "
                           "marked.");
}

/// The address where it is one that may be opened at all, else an invalid one.
QUrl webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    return (scheme == u"http"_s || scheme == u"https"_s) && !url.host().isEmpty() ? url : QUrl();
}

} // namespace

SourcePanel::SourcePanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(new QLabel(tr("Source"), this))
    , m_kindLine(new QLabel(this))
    , m_title(new QLabel(this))
    , m_metadata(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_open(new QPushButton(tr("Open address…"), this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_text(new PassageText(theme, this))
    , m_find(new FindBar(theme, *m_text, this))
    , m_marks(new PassageLegend(theme, this))
    , m_held(new QLabel(this))
{
    setObjectName(u"sourcePanel"_s);
    setAccessibleName(tr("Source"));
    makePanel(*this);
    m_head = makeHead();
    m_legend = makeLegend();
    m_text->setObjectName(u"sourceText"_s);
    m_text->setAccessibleName(tr("Text of the source"));
    m_empty->setObjectName(u"sourceEmpty"_s);
    makeEmptyText(*m_empty, emptyWords());
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_text);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(headingLine(m_heading, m_kindLine));
    layout->addWidget(m_head);
    layout->addWidget(m_find);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_legend);
    setFocusProxy(m_text);

    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT openRequested(webAddress(m_document.url)); });
    connect(m_text, &PassageText::passageClicked, this, &SourcePanel::passageClicked);
    clear();
}

QWidget *SourcePanel::makeHead()
{
    auto *head = new QWidget(this);
    m_kindLine->setObjectName(u"sourceKind"_s);
    m_title->setObjectName(u"sourceTitle"_s);
    m_metadata->setObjectName(u"sourceMetadata"_s);
    for (QLabel *label : {m_kindLine, m_title, m_metadata, m_held})
        label->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_metadata->setWordWrap(true);
    keepHeadingStyle(m_theme, *m_heading);
    keepSoft(m_theme, *m_kindLine);
    keepTitleStyle(m_theme, *m_title);
    keepSoft(m_theme, *m_metadata);
    m_address->setObjectName(u"sourceAddress"_s);
    m_address->setAccessibleName(tr("Address of the source"));
    m_address->setReadOnly(true);
    m_address->setProperty("flat", true);
    const auto small = [this] {
        m_address->setFont(m_theme.metadataFont());
        m_open->setFont(m_theme.metadataFont());
    };
    connect(&m_theme, &Theme::changed, this, small);
    small();
    m_open->setObjectName(u"openAddress"_s);
    m_open->setProperty("link", true);
    m_open->setAccessibleName(tr("Open address"));

    auto *address = new QHBoxLayout;
    address->setSpacing(8);
    address->addWidget(m_address, 1);
    address->addWidget(m_open);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(margin, 0, margin, 4);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_metadata);
    layout->addLayout(address);
    return head;
}

QWidget *SourcePanel::makeLegend()
{
    auto *legend = new QWidget(this);
    m_held->setObjectName(u"sourceHeld"_s);
    m_held->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_held->setWordWrap(true);
    keepSoft(m_theme, *m_held);
    auto *layout = new QHBoxLayout(legend);
    layout->setContentsMargins(margin, 5, margin, 7);
    layout->setSpacing(10);
    layout->addWidget(m_marks);
    layout->addWidget(m_held, 1);
    return legend;
}

void SourcePanel::setDocument(const model::Document &document, const QString &publisherName,
                              std::vector<store::DocumentPassage> passages, const QStringList &relayed)
{
    m_document = document;
    m_publisher = publisherName;
    m_relayed = relayed;
    m_document.text.clear();
    m_find->close();
    const bool held = document.held != model::TextHeld::None && !document.text.isEmpty();
    m_text->setSource(document.text, held ? std::move(passages) : std::vector<store::DocumentPassage>());
    m_empty->setText(
        tr("The text of this source is not in the file; its words are where the address leads."));
    m_pages->setCurrentWidget(held ? static_cast<QWidget *>(m_text) : m_empty);
    m_marks->setVisible(held);
    m_held->setText(model::label(held ? document.held : model::TextHeld::None));
    m_head->show();
    m_legend->show();
    showMetadata();
}

void SourcePanel::showMetadata()
{
    const QString middleDot = u" · "_s;
    QStringList kind{model::label(m_document.kind)};
    if (m_document.published.isKnown())
        kind.append(m_document.published.forPeople());
    if (!m_document.language.isEmpty())
        kind.append(model::languageName(m_document.language));
    m_kindLine->setText(kind.join(middleDot));
    m_title->setText(m_document.title.isEmpty() ? tr("Without a title") : m_document.title);

    QStringList origin;
    const QString byline = model::joined(m_document.byline);
    if (!m_publisher.isEmpty() && !byline.isEmpty())
        origin.append(tr("%1, by %2", "publisher, by authors").arg(m_publisher, byline));
    else if (!m_publisher.isEmpty())
        origin.append(m_publisher);
    else if (!byline.isEmpty())
        origin.append(tr("by %1").arg(byline));
    if (!m_relayed.isEmpty())
        origin.append(tr("relays %1").arg(model::joined(m_relayed)));
    m_metadata->setText(origin.join(middleDot));
    m_metadata->setVisible(!origin.isEmpty());

    m_address->setText(m_document.url);
    m_address->setToolTip(plainToolTip(m_document.url));
    m_address->setCursorPosition(0);
    m_address->setVisible(!m_document.url.isEmpty());
    const bool web = webAddress(m_document.url).isValid();
    m_open->setEnabled(web);
    m_open->setVisible(!m_document.url.isEmpty());
    m_open->setToolTip(web ? tr("Opens the address in the web browser, after asking")
                           : tr("Only addresses that begin with http or https can be opened"));
}

void SourcePanel::showQuotation(model::QuotationId quotation, const QString &exact)
{
    m_text->showQuotation(quotation);
    if (m_pages->currentWidget() == m_empty && !m_document.id.isNull()) {
        QString words =
            tr("The text of this source is not in the file; its words are where the address leads.");
        if (!exact.isEmpty())
            words = tr("The text of this source is not in the file. The words quoted from it are:") +
                    u"\n\n"_s + quoted(exact);
        m_empty->setText(words);
    }
}

void SourcePanel::clear()
{
    m_document = {};
    m_find->close();
    m_text->setSource(QString(), {});
    m_kindLine->clear();
    m_head->hide();
    m_legend->hide();
    m_empty->setText(emptyWords());
    m_pages->setCurrentWidget(m_empty);
}

void SourcePanel::openFind()
{
    if (m_pages->currentWidget() == m_text)
        m_find->open();
}

} // namespace jaccuse::ui
