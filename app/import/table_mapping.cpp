// SPDX-License-Identifier: MIT
#include "import/table_mapping.h"

namespace jaccuse::import {

const QStringList &fieldCodes()
{
    static const QStringList codes;
    return codes;
}

QString fieldTitle(Field)
{
    return {};
}

QByteArray mappingJson(const TableMapping &)
{
    return {};
}

TableMapping readMapping(const QByteArray &, const QString &)
{
    return {};
}

TableMapping suggestedMapping(const std::vector<QString> &)
{
    return {};
}

QString mappingFault(const TableMapping &, const std::vector<QString> &)
{
    return {};
}

} // namespace jaccuse::import
