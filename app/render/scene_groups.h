// SPDX-License-Identifier: MIT
#pragma once

#include "render/style.h"

#include <QPointF>

#include <memory>
#include <mutex>
#include <vector>

namespace jaccuse::render {

class Scene;

/// A scene as it is drawn from afar: actors who could not be told apart are one node for each group, the
/// edges between two groups one edge for each kind.
struct GroupedScene
{
    std::shared_ptr<const Scene> scene;
    std::vector<int> nodeOf; ///< by node of the whole scene: the node here that it is in
    std::vector<int>
        edgeOf; ///< by edge of the whole scene: the edge here; -1 where both ends are in one group
    std::vector<int>
        actorOf; ///< by node here: its node of the whole scene; of a group, the most involved one
    std::vector<int> strongOf; ///< by edge here: the strongest of its edges of the whole scene
};

/// Groups the nodes of a scene by who accuses whom and by how near they lie, in several sizes; who lies
/// crowded among others all the same is grouped by place alone. Draws up the grouped scene for a scale when
/// it is first asked for. Any thread.
class SceneGroups
{
public:
    /// The scene must outlive it.
    explicit SceneGroups(const Scene &scene);

    /// Null where all actors have room enough. Scales are told apart in steps of a quarter.
    [[nodiscard]] std::shared_ptr<const GroupedScene> at(double scale) const;
    /// Whether at() has it at hand rather than to draw it up, which may take long.
    [[nodiscard]] bool knows(double scale) const;

private:
    struct Group
    {
        std::vector<int> members; ///< nodes of the scene, the most involved first
        QPointF middle;
        double spread = 0; ///< scene units: radius of a disc over which the members would be spread so far
        int parent = -1;   ///< in the next level
    };
    void measure(Group &group) const;
    [[nodiscard]] std::vector<const Group *> closedAt(double scale) const;
    [[nodiscard]] std::vector<Group> crowdsBeside(const std::vector<const Group *> &closed,
                                                  double scale) const;
    [[nodiscard]] std::shared_ptr<const GroupedScene> drawUp(const std::vector<const Group *> &groups,
                                                             double scale) const;

    const Scene &m_scene;
    std::vector<std::vector<Group>> m_levels; ///< the smallest groups first
    mutable std::mutex m_mutex;
    mutable std::vector<std::pair<int, std::shared_ptr<const GroupedScene>>>
        m_drawn; ///< by step; the last few
};

} // namespace jaccuse::render
