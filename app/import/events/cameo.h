// SPDX-License-Identifier: MIT
#pragma once

#include "import/batch_builder.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace jaccuse::import {

/// What an event of event data says when it is something that is said about a deed. Codes are CAMEO's, as
/// text: "012" is not "12".
struct CameoMeaning
{
    model::Stance stance = model::Stance::Accuses;
    QString act; ///< the act category of what the accused is said to have done
};

/// 112x accuse, 110, 111 and 113 to 116 disapprove otherwise; 011 declines, 015 admits, 016 denies, 052
/// defends. Nothing for events that are deeds, or are said of something else.
std::optional<CameoMeaning> meaningOfCameo(const QString &code);

/// The codes that are taken: those that the person asks for, else accusations. Throws ImportError for one
/// that no claim can come of.
QStringList cameoCodes(const QStringList &asked);

/// Whether the code begins with one of these.
bool isAmongCodes(const QString &code, const QStringList &codes);

/// Why nothing came of so many events, as one sentence.
QString noneAmongCodes(qint64 events, const QStringList &codes);

/// Adds who says it and of whom: of an answer, the first actor speaks of itself, to the second.
void addCameoParties(model::Claim &claim, model::ActorId first, model::ActorId second);

} // namespace jaccuse::import
