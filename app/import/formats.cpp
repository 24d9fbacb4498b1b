// SPDX-License-Identifier: MIT
#include "import/dna/dna_importer.h"
#include "import/events/gdelt_importer.h"
#include "import/events/icews_importer.h"
#include "import/exchange/exchange_importer.h"
#include "import/format.h"
#include "import/import_words.h"
#include "import/incidents/cfr_importer.h"
#include "import/incidents/eurepoc_importer.h"
#include "import/misp/misp_importer.h"
#include "import/stix/stix_importer.h"
#include "import/table/csv_importer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

std::span<const Format> formats()
{
    static const std::vector<Format> all{
        {u"exchange"_s, Import::tr("Exchange file (attribution-claims/1)"), fitExchange, readExchange},
        {u"csv"_s, Import::tr("Table of claims"), fitCsv, readCsv},
        {u"eurepoc"_s, Import::tr("EuRepoC attribution table"), fitEurepoc, readEurepoc},
        {u"cfr"_s, Import::tr("CFR Cyber Operations Tracker"), fitCfr, readCfr},
        {u"stix"_s, Import::tr("STIX 2 objects"), fitStix, readStix},
        {u"misp"_s, Import::tr("MISP galaxy cluster"), fitMisp, readMisp},
        {u"gdelt"_s, Import::tr("GDELT events"), fitGdelt, readGdelt},
        {u"icews"_s, Import::tr("ICEWS events"), fitIcews, readIcews},
        {u"dna"_s, Import::tr("Discourse Network Analyzer database"), fitDna, readDna}};
    return all;
}

const Format &formatNamed(const QString &id)
{
    QStringList known;
    for (const Format &format : formats()) {
        if (format.id == id)
            return format;
        known.append(format.id);
    }
    throw ImportError(Import::tr("The format “%1” is not known; known are %2.").arg(id, known.join(u", "_s)));
}

Guess guessFormat(const SourceStart &start, bool withMapping)
{
    if (start.bytes.trimmed().isEmpty())
        throw ImportError(Import::tr("%1 is empty; there is nothing in it to import.").arg(start.name));
    Guess guess;
    int strongest = withMapping ? 0 : 1;
    QStringList tried;
    for (const Format &format : formats()) {
        const Fit fit = format.fit(start);
        if (fit.strength > strongest) {
            strongest = fit.strength;
            guess = {&format, fit.companion};
        }
        tried.append(Import::tr("not %1: %2").arg(format.id, fit.whyNot));
    }
    if (!guess.format)
        throw ImportError(Import::tr("%1 is in none of the formats that can be imported (%2).")
                              .arg(start.name, tried.join(u"; "_s)));
    return guess;
}

} // namespace jaccuse::import
