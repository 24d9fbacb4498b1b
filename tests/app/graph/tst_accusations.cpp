// SPDX-License-Identifier: MIT
#include "graph/accusations.h"
#include "support/columns_builder.h"

#include <QTest>

using namespace jaccuse;
using namespace Qt::StringLiterals;
using query::EdgeKind;
using support::ColumnsBuilder;

class TestAccusations : public QObject
{
    Q_OBJECT

private:
    static QString chain(const ColumnsBuilder &builder, const QString &from, const QString &to,
                         const query::ClaimFilter &filter = {})
    {
        QStringList names;
        const auto selection = query::selectClaims(builder.columns(), filter);
        for (const model::ActorId id :
             graph::shortestChain(*selection, builder.actor(from), builder.actor(to)))
            names << selection->columns->actors[static_cast<size_t>(id.value - 1)].name;
        return names.join(u' ');
    }

private Q_SLOTS:
    void chainsFollowWhoAccusesWhom()
    {
        ColumnsBuilder builder;
        builder.claim().pair(u"A"_s, u"B"_s);
        builder.claim().pair(u"B"_s, u"C"_s);
        builder.claim().pair(u"C"_s, u"D"_s);
        builder.claim(model::Stance::Denies).pair(u"A"_s, u"D"_s, EdgeKind::Denies);
        QCOMPARE(chain(builder, u"A"_s, u"D"_s), u"A B C D"_s);
        QCOMPARE(chain(builder, u"D"_s, u"A"_s), QString());
        QCOMPARE(chain(builder, u"A"_s, u"A"_s), QString());
        QCOMPARE(chain(builder, u"A"_s, u"nobody"_s), QString());
        builder.claim().pair(u"A"_s, u"C"_s);
        QCOMPARE(chain(builder, u"A"_s, u"D"_s), u"A C D"_s);
    }

    void circlesEnd()
    {
        ColumnsBuilder builder;
        builder.claim().pair(u"A"_s, u"B"_s).pair(u"B"_s, u"A"_s).pair(u"A"_s, u"A"_s);
        builder.claim().pair(u"C"_s, u"D"_s);
        QCOMPARE(chain(builder, u"A"_s, u"D"_s), QString());
        QCOMPARE(chain(builder, u"B"_s, u"A"_s), u"B A"_s);
    }

    void amongEquallyShortOnesTheStronger()
    {
        ColumnsBuilder builder;
        builder.claim().pair(u"A"_s, u"weak"_s).pair(u"weak"_s, u"Z"_s);
        builder.claim().pair(u"A"_s, u"strong"_s).pair(u"strong"_s, u"Z"_s);
        builder.claim().pair(u"strong"_s, u"Z"_s);
        QCOMPARE(chain(builder, u"A"_s, u"Z"_s), u"A strong Z"_s);
    }

    void filtersCount()
    {
        ColumnsBuilder builder;
        builder.claim(model::Stance::Accuses, QDate(2001, 1, 1)).pair(u"A"_s, u"B"_s);
        builder.claim(model::Stance::Accuses, QDate(2002, 1, 1)).pair(u"B"_s, u"C"_s);
        query::ClaimFilter late;
        late.from = QDate(2002, 1, 1);
        QCOMPARE(chain(builder, u"A"_s, u"C"_s), u"A B C"_s);
        QCOMPARE(chain(builder, u"A"_s, u"C"_s, late), QString());
    }

    void mutualPairsAreToldOnce()
    {
        ColumnsBuilder builder;
        builder.claim().pair(u"A"_s, u"B"_s);
        builder.claim().pair(u"B"_s, u"A"_s);
        builder.claim().pair(u"C"_s, u"D"_s);
        builder.claim().pair(u"D"_s, u"C"_s);
        builder.claim().pair(u"D"_s, u"C"_s);
        builder.claim().pair(u"E"_s, u"A"_s);
        builder.claim(model::Stance::Denies).pair(u"A"_s, u"E"_s, EdgeKind::Denies);
        builder.claim().pair(u"F"_s, u"F"_s);
        const auto pairs = graph::mutualPairs(*query::selectClaims(builder.columns(), {}));
        const std::vector<graph::MutualPair> wanted{{builder.actor(u"D"_s), builder.actor(u"C"_s), 2, 1},
                                                    {builder.actor(u"A"_s), builder.actor(u"B"_s), 1, 1}};
        QCOMPARE(pairs, wanted);
    }
};

QTEST_GUILESS_MAIN(TestAccusations)
#include "tst_accusations.moc"
