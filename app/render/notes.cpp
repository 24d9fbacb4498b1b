// SPDX-License-Identifier: MIT
#include "render/notes.h"

#include "render/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::Notes)
};

} // namespace

QString actorsText(qint64 actors)
{
    return actors == 1 ? Words::tr("1 actor") : Words::tr("%1 actors").arg(number(actors));
}

QString countsText(const graph::Graph &graph)
{
    const auto drawn = static_cast<qint64>(graph.nodes.size());
    const bool whole = drawn >= graph.actorsInAll && graph.claimsDrawn >= graph.claimsInAll;
    QStringList parts;
    if (whole) {
        parts << actorsText(drawn) << claimsText(graph.claimsInAll);
    } else {
        parts << Words::tr("%1 of %2", "7 of 9 actors").arg(number(drawn), actorsText(graph.actorsInAll))
              << Words::tr("%1 of %2", "3 of 5 claims")
                     .arg(number(graph.claimsDrawn), claimsText(graph.claimsInAll));
    }
    if (graph.undated > 0)
        parts << Words::tr("%1 undated").arg(number(graph.undated));
    if (graph.withoutQuotation > 0)
        parts << Words::tr("%1 without a quotation").arg(number(graph.withoutQuotation));
    if (whole && drawn > 0)
        parts << Words::tr("all shown");
    return parts.join(u" · "_s);
}

} // namespace jaccuse::render
