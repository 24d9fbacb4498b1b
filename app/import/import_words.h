// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace jaccuse::import {

/// The context that the sentences of this folder are translated in: Import::tr("…").
class Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace jaccuse::import
