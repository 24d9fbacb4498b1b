// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"

#include <QJsonArray>

namespace jaccuse::import {

/// A STIX description and the sources it cites as "(Citation: name)", the way ATT&CK writes them.
struct CitedText
{
    QString words;        ///< without the marks at either end; empty where there is nothing else
    QStringList citeKeys; ///< names of sources, in their order, each once
};

/// `references`: the external_references of the same object, whose source_name a mark names.
CitedText readCitedText(const QString &description, const QJsonArray &references);

/// The document that an external reference stands for. One like "Author. (2021, April 15). Title. Retrieved
/// …" gives its date. Nothing where there is neither an address nor a description.
std::optional<model::Document> referencedDocument(const QJsonObject &reference);

} // namespace jaccuse::import
