// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

#include <QStringList>
#include <QUuid>

#include <vector>

namespace jaccuse::import {

/// A name of a cluster with the producer that coined it.
struct MispCoinedName
{
    QString name;
    QUuid producer;
};

/// One entry of a galaxy, such as a threat actor, with the members that are read here.
struct MispCluster
{
    QUuid uuid; ///< made from galaxy and name where the file gives none
    QString value;
    QString description;
    QStringList synonyms;
    std::vector<MispCoinedName> coined;
    QStringList countries; ///< as written, mostly two letters
    QStringList sponsors;  ///< as written, in English
    QString confidence;    ///< 0 to 100
    QStringList victims;
    QStringList incidentTypes;
    QStringList companyTypes; ///< of a producer
    QStringList references;
    qsizetype related = 0; ///< relations to other clusters
};

/// A cluster file of the MISP galaxy.
struct MispGalaxy
{
    QUuid uuid;
    QString name;
    QString type; ///< such as "threat-actor"
    QString category;
    QString version;
    QStringList authors;
    std::vector<MispCluster> clusters;
};

/// Reads the whole source. Entries that cannot be taken are told to the sink, if there is one. Throws
/// ImportError and task::Cancelled.
MispGalaxy readMispGalaxy(Source &source, ImportSink *sink, const task::Task &task);

} // namespace jaccuse::import
