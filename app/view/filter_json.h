// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_filter.h"

#include <QJsonObject>

namespace jaccuse::view {

/// A filter with its values by name; what holds nothing back is left out.
QJsonObject toJson(const query::ClaimFilter &filter);

/// Values that this version does not know are left out.
query::ClaimFilter filterFromJson(const QJsonObject &json);

} // namespace jaccuse::view
