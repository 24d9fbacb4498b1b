// SPDX-License-Identifier: MIT
#pragma once

#include "model/edtf_date.h"
#include "model/ids.h"
#include "model/span_anchor.h"
#include "model/vocabulary.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace jaccuse::model {

/// What the event or the claim is dated by: the date, the words it was read from, how it is known.
struct DatedWords
{
    EdtfDate date;
    QString words;
    Basis basis = Basis::Unknown;

    friend bool operator==(const DatedWords &, const DatedWords &) = default;
};

/// A stretch of a document that makes no claim but was marked, for a person to come back to.
struct MarkedPassage
{
    QString exact;
    Anchor anchor;
    QString note;

    friend bool operator==(const MarkedPassage &, const MarkedPassage &) = default;
};

/// Something published that tells claims. Its text is immutable once a quotation points into it.
struct Document
{
    DocumentId id;
    QUuid uid;
    DocumentKind kind = DocumentKind::Other;
    QString title;
    QString standfirst;
    ActorId publisher;        ///< null where unknown
    QString publisherBasis;   ///< basis code, then an explanation after a colon where there is one
    QString publisherSurface; ///< the import's own word for the publisher, where that has another name
    QStringList byline;
    QString url; ///< untrusted text; opened only as http or https, after asking
    QString archiveUrl;
    EdtfDate published;
    QString publishedBasis; ///< as publisherBasis
    EdtfDate accessed;
    QString language; ///< BCP 47, empty where unknown
    TextHeld held = TextHeld::None;
    QString text;      ///< LF line ends, no BOM, no NUL; empty where none is held
    QByteArray sha256; ///< of the whole document's UTF-8 bytes, 32 bytes; empty where never seen whole
    QString fileName;  ///< of the text file it came from, without folders
    QString rights;
    std::vector<MarkedPassage> marked;
    qint64 imported = 0; ///< as Claim::imported

    friend bool operator==(const Document &, const Document &) = default;
};

/// Why a text cannot be held, or nothing where it can: NUL characters are refused.
std::optional<QString> textFault(QStringView text);

/// The text as documents hold it: a leading BOM dropped, CRLF and CR made LF, nothing else changed.
QString normalizedText(QString text);

} // namespace jaccuse::model
