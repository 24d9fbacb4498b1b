// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "query/completion.h"
#include "query/search_query.h"
#include "query/term_dictionary.h"
#include "query/word_forms.h"
#include "store/claim_languages.h"
#include "store/names_in_file.h"
#include "store/quotation_places.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace jaccuse::store {

/// What searches of one connection keep of its file between them, as long as the file is not changed.
/// For app/store only; its functions throw SQLite::Exception.
class SearchMemory
{
public:
    /// Forgets all where the file is another than it was, and reads its words.
    void refresh(const Database &database);

    [[nodiscard]] const query::TermDictionary &dictionary() const { return m_dictionary; }
    [[nodiscard]] query::WordForms &forms() const { return *m_forms; }
    [[nodiscard]] qint64 quotations() const { return m_quotations; } ///< of the index
    [[nodiscard]] double averageWords() const { return m_averageWords; }

    /// The claims; `known` are taken where they are of this file as it is, else they are read.
    const query::ClaimColumns &columns(Database &database, const query::ClaimColumnsPtr &known);
    const QuotationPlaces &places(Database &database, const query::ClaimColumnsPtr &known);
    const ClaimLanguages &languages(Database &database, const query::ClaimColumnsPtr &known);
    /// Those that are in memory already, or null.
    [[nodiscard]] const QuotationPlaces *heldPlaces() const { return m_places ? &*m_places : nullptr; }
    [[nodiscard]] const query::ClaimColumns *heldColumns() const { return m_columns.get(); }

    /// Reads all that a search would read for the first time.
    void readAhead(Database &database, const query::ClaimColumnsPtr &known);

    const NamesInFile &names(Database &database, const query::ClaimColumnsPtr &known);
    /// What a field can ask for in this file.
    const std::vector<query::FieldValue> &values(Database &database, const query::ClaimColumnsPtr &known,
                                                 query::SearchField field);

    using Claims = std::shared_ptr<const std::vector<quint8>>;
    /// As claimsWith(), which is not asked twice at the next key.
    Claims claimsWith(Database &database, const query::ClaimColumnsPtr &known,
                      const query::SearchTerm &field);

private:
    qint64 m_generation = -1;
    query::TermDictionary m_dictionary;
    std::unique_ptr<query::WordForms> m_forms;
    qint64 m_quotations = 0;
    double m_averageWords = 0;
    query::ClaimColumnsPtr m_columns;
    std::optional<QuotationPlaces> m_places;
    std::optional<ClaimLanguages> m_languages;
    std::optional<NamesInFile> m_names;
    QHash<QString, Claims> m_claims; // by field
    QHash<query::SearchField, std::vector<query::FieldValue>> m_values;
};

} // namespace jaccuse::store
