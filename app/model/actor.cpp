// SPDX-License-Identifier: MIT
#include "model/actor.h"

namespace jaccuse::model {

QString nameKey(QStringView name)
{
    // Decomposed first, so that a letter's diacritics fall away with the marks. Hangul syllables come
    // apart into letters too, which does no harm: they do so in every spelling.
    // Upper case on the way, because Qt folds ß to itself.
    const QString folded = name.toString().normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded();
    QString key;
    key.reserve(folded.size());
    for (const QChar unit : folded) {
        if (unit.isMark() && unit.category() == QChar::Mark_NonSpacing)
            continue;
        if (unit.isSpace() || unit.category() == QChar::Punctuation_Dash || unit == u'.')
            continue;
        key.append(unit == u'’' || unit == u'‘' ? u'\'' : unit);
    }
    return key.normalized(QString::NormalizationForm_KC);
}

} // namespace jaccuse::model
