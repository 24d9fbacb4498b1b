// SPDX-License-Identifier: MIT
#include "layout/packing.h"

#include <QTest>

using jaccuse::layout::packRectangles;

class TestPacking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyStayApartAndFillThePicture()
    {
        std::vector<QSizeF> sizes{{400, 300}, {200, 200}};
        for (int i = 0; i < 120; ++i)
            sizes.emplace_back(40 + i % 3, 30);
        const auto corners = packRectangles(sizes, {}, 1.6);
        QCOMPARE(corners.size(), sizes.size());
        QRectF whole;
        double area = 0;
        for (size_t i = 0; i < sizes.size(); ++i) {
            const QRectF rect(corners[i], sizes[i]);
            whole |= rect;
            area += rect.width() * rect.height();
            for (size_t j = 0; j < i; ++j)
                QVERIFY((rect & QRectF(corners[j], sizes[j])).isEmpty());
        }
        const double shape = whole.width() / whole.height();
        QVERIFY2(shape > 1.1 && shape < 2.4, qPrintable(QString::number(shape)));
        QVERIFY(area / (whole.width() * whole.height()) > 0.5);
    }

    void whatStandsIsNotCovered()
    {
        const QRectF standing(0, 0, 100, 100);
        const auto corners = packRectangles({{50, 50}, {50, 50}}, {standing}, 1.6);
        for (const QPointF &corner : corners)
            QVERIFY((QRectF(corner, QSizeF(50, 50)) & standing).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPacking)
#include "tst_packing.moc"
