// SPDX-License-Identifier: MIT
#include "import/table/unnamed.h"

#include <QString>

#include <array>

namespace jaccuse::import {

bool isUnnamed(QStringView name)
{
    static constexpr std::array<QStringView, 7> alone{u"unknown",      u"unnamed",   u"unidentified",
                                                      u"unspecified",  u"not named", u"nobody named",
                                                      u"not available"};
    static constexpr std::array<QStringView, 5> before{u"unknown ", u"unnamed ", u"unidentified ",
                                                       u"unspecified ", u"undisclosed "};
    static constexpr std::array<QStringView, 6> described{u"official", u"source",   u"person",
                                                          u"people",   u"diplomat", u"spokes"};
    QStringView words = name.trimmed();
    for (const QStringView article : {QStringView(u"an "), QStringView(u"some ")})
        if (words.startsWith(article, Qt::CaseInsensitive))
            words = words.mid(article.size());
    for (const QStringView word : alone)
        if (words.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    for (const QStringView word : before)
        if (words.startsWith(word, Qt::CaseInsensitive))
            return true;
    if (!words.startsWith(u"anonymous ", Qt::CaseInsensitive))
        return false;
    for (const QStringView word : described)
        if (words.contains(word, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace jaccuse::import
