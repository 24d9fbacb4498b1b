// SPDX-License-Identifier: MIT
#include "model/vocabulary.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::model;

namespace {

/// Looks at one list, of which `last` is the last value.
template <class E>
void checkList(E last)
{
    static const QRegularExpression wordShape(u"\\A[a-z]+([-_][a-z]+)*\\z"_s);
    const auto words = codes<E>();
    QCOMPARE(words.size(), static_cast<size_t>(last) + 1);
    QCOMPARE(allValues<E>().size(), static_cast<qsizetype>(words.size()));
    QSet<QString> seen;
    for (const E value : allValues<E>()) {
        const QString word = code(value);
        QVERIFY2(wordShape.match(word).hasMatch(), qPrintable(word));
        QVERIFY2(!seen.contains(word), qPrintable(word));
        seen.insert(word);
        QCOMPARE(fromCode<E>(word), std::optional(value));
    }
    QVERIFY(!fromCode<E>(u""));
    QVERIFY(!fromCode<E>(u"nonsense"));
    QVERIFY(!fromCode<E>(code(last).toUpper()));
}

} // namespace

class TestVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasAWordOfItsOwn()
    {
        checkList(ActorKind::Unknown);
        checkList(Stance::Withdraws);
        checkList(Responsibility::Unspecified);
        checkList(Basis::Unknown);
        checkList(PartyRole::Addressee);
        checkList(DenialKind::Unspecified);
        checkList(Force::Hearsay);
        checkList(Form::Leak);
        checkList(Likelihood::AlmostCertain);
        checkList(Analytic::High);
        checkList(Consequence::Other);
        checkList(EvidenceKind::NoneGiven);
        checkList(DocumentKind::Other);
        checkList(TextHeld::Full);
        checkList(QuotationKind::Headline);
        checkList(Voice::Narrator);
        checkList(Translated::Inferred);
        checkList(SpanRole::Inner);
        checkList(RelayAct::Translates);
        checkList(AnswerType::Declines);
        checkList(AliasKind::Contextual);
        checkList(ActorLinkType::SuccessorOf);
        checkList(DocumentLinkType::Retracts);
    }

    void wordsAreThoseOfTheFiles()
    {
        QCOMPARE(code(Stance::Accuses), u"accuses"_s);
        QCOMPARE(code(Responsibility::Linked), u"linked"_s);
        QCOMPARE(code(Form::OfficialStatement), u"official-statement"_s);
        QCOMPARE(code(Translated::Inferred), u"yes-inferred"_s);
        QCOMPARE(code(ActorLinkType::PartOf), u"part_of"_s);
        QCOMPARE(code(EvidenceKind::NoneGiven), u"none-given"_s);
    }

    void actCategoriesAreDistinct()
    {
        const QStringList &acts = actCategories();
        QCOMPARE(QSet<QString>(acts.begin(), acts.end()).size(), acts.size());
        for (const QString &act : {u"cyber.espionage"_s, u"cyber.unspecified"_s, u"armed-attack"_s,
                                   u"other"_s, u"speech.falsehood"_s, u"unspecified"_s})
            QVERIFY2(acts.contains(act), qPrintable(act));
    }
};

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
