// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace jaccuse::bench {

/// Another program that lays out graphs, run as a process.
struct LayoutPeer
{
    QString name;
    QString command; ///< for the shell; {graph} stands for the list of edges, {places} for where to write
};

/// The peers named in a file, "name command" on each line; lines that begin with # are passed over. Empty
/// where there is no such file.
std::vector<LayoutPeer> readLayoutPeers(const QString &path);

/// Runs a peer; returns the seconds of the processor it took, or less than 0 where it failed or took longer
/// than 10 minutes.
double runLayoutPeer(const LayoutPeer &peer, const QString &graph, const QString &places);

} // namespace jaccuse::bench
