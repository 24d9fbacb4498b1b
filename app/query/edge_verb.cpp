// SPDX-License-Identifier: MIT
#include "query/edge_verb.h"

#include "model/wording.h"

namespace jaccuse::query {

QString edgeVerb(EdgeKind kind, std::optional<model::Responsibility> responsibility)
{
    if (kind == EdgeKind::Dismisses)
        return model::label(model::AnswerType::Dismisses);
    return model::stanceVerb(static_cast<model::Stance>(kind), responsibility);
}

} // namespace jaccuse::query
