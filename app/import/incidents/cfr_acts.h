// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jaccuse::import {

/// Our category for a type of incident as the Council on Foreign Relations' tracker names it, however spaced
/// and capitalised; empty for one that it does not name.
QString cfrAct(const QString &incidentType);

} // namespace jaccuse::import
