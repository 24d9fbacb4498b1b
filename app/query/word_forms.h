// SPDX-License-Identifier: MIT
#pragma once

#include "query/term_dictionary.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jaccuse::query {

/// Other forms of a word that a file has: accuse, accused and accusing, in English, Russian, German, French
/// and Spanish by stemming (libstemmer), in Arabic and Persian with other particles before the word. Only
/// those Latin languages are asked whose commonest words the file has. Not thread-safe.
class WordForms
{
public:
    /// The dictionary must live as long as this.
    explicit WordForms(const TermDictionary &dictionary);
    ~WordForms();
    WordForms(const WordForms &) = delete;
    WordForms &operator=(const WordForms &) = delete;

    /// Forms of a word as WordSplitter cuts it, without the word itself, the commonest first.
    std::vector<std::string> of(std::string_view word);

private:
    struct Language;
    void addStemmed(Language &language, std::string_view word, std::vector<size_t> &found) const;
    void addArabic(std::string_view word, std::vector<size_t> &found) const;

    const TermDictionary &m_dictionary;
    std::vector<std::unique_ptr<Language>> m_latin;
    std::unique_ptr<Language> m_russian;
};

/// A Korean word without the particle that it ends with (북한은 without 은); empty where it has none.
std::string withoutKoreanParticle(std::string_view word);

} // namespace jaccuse::query
