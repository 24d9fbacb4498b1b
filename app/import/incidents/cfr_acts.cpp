// SPDX-License-Identifier: MIT
#include "import/incidents/cfr_acts.h"

#include "import/table/table_columns.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

QString cfrAct(const QString &incidentType)
{
    static const QHash<QString, QString> acts{{u"espionage"_s, u"cyber.espionage"_s},
                                              {u"denialofservice"_s, u"cyber.disruption"_s},
                                              {u"ddos"_s, u"cyber.disruption"_s},
                                              {u"defacement"_s, u"cyber.defacement"_s},
                                              {u"datadestruction"_s, u"cyber.destruction"_s},
                                              {u"sabotage"_s, u"cyber.destruction"_s},
                                              {u"doxing"_s, u"cyber.influence"_s},
                                              {u"doxxing"_s, u"cyber.influence"_s},
                                              {u"informationoperations"_s, u"cyber.influence"_s},
                                              {u"financialtheft"_s, u"cyber.theft"_s},
                                              {u"extortion"_s, u"cyber.ransom"_s},
                                              {u"ransomware"_s, u"cyber.ransom"_s}};
    return acts.value(columnKey(incidentType));
}

} // namespace jaccuse::import
