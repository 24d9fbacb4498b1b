// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitDna(const SourceStart &start);

/// Reads a database of the Discourse Network Analyzer, version 2 or 3. Its documents come in with their
/// text, always. Statements become claims by the mapping of the options, whose columns are the variables, or
/// by the one that their names suggest; the words between a statement's places are the quotation, anchored.
/// A statement that names no accused, or no accuser, is no claim: it stays as a marked passage of its
/// document with its values, and these are counted in one warning. A claim without a date of its own is
/// dated by its document, inferred.
void readDna(const Reading &given);

/// The names of all variables, each once: what a mapping can name. Throws ImportError.
std::vector<QString> dnaVariables(Source &source);

/// A mapping by the variables' names: the accused is a "villain", "accused", "blamed" or "target"; who
/// accuses is the "narrator", else the "organization" (spoken by the "person"), of the same statement type;
/// "concept" or "plot" is the act. What "agreement" with a concept says of a person is not known, so that a
/// stance comes only of a variable "stance", or of a mapping that a person makes. Throws ImportError.
TableMapping suggestedDnaMapping(Source &source);

} // namespace jaccuse::import
