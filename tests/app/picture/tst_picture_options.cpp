// SPDX-License-Identifier: MIT
#include "export/export_error.h"
#include "picture/picture_options.h"

#include <QTest>

using namespace jaccuse;
using namespace jaccuse::picture;
using namespace Qt::StringLiterals;

class TestPictureOptions : public QObject
{
    Q_OBJECT

    static QString refusal(const PictureOptions &options)
    {
        try {
            checkOptions(options);
        } catch (const exporting::ExportError &error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }

private Q_SLOTS:
    void readsSizes()
    {
        QCOMPARE(sizeFromText(u"1920x1080"_s)->size, (PictureSize{1920, 1080, Unit::Pixel}));
        QCOMPARE(sizeFromText(u"1920x1080px"_s)->dpi, 96);
        QCOMPARE(sizeFromText(u"175x120mm"_s)->size, (PictureSize{175, 120, Unit::Millimetre}));
        QCOMPARE(sizeFromText(u"175x120mm"_s)->dpi, 300);
        QCOMPARE(sizeFromText(u"8.5x11in"_s)->size, (PictureSize{8.5, 11, Unit::Inch}));
        QCOMPARE(sizeFromText(u"slide"_s)->size, (PictureSize{1920, 1080, Unit::Pixel}));
        for (const QString &bad : {u"big"_s, u"10x"_s, u"10x10cm"_s, u"-5x5"_s, u"1e9x5"_s, QString()})
            QVERIFY2(!sizeFromText(bad), qPrintable(bad));
    }

    void paperHasTheSamePixelsAsItsInches()
    {
        PictureOptions options;
        options.size = {175, 120, Unit::Millimetre};
        options.dpi = 300;
        QCOMPARE(pixels(options), QSize(2067, 1417));
        options.size = {1920, 1080, Unit::Pixel};
        options.dpi = 192;
        QCOMPARE(pixels(options), QSize(1920, 1080));
        QCOMPARE(logicalSize(options.size, options.dpi), QSizeF(960, 540));
    }

    void presetsCanBeDrawn()
    {
        for (const Preset &preset : presets()) {
            PictureOptions options;
            options.size = preset.size;
            options.dpi = preset.dpi;
            QCOMPARE(refusal(options), QString());
        }
    }

    void refusesWithTheReason()
    {
        PictureOptions options;
        options.size = {1000, 1000, Unit::Millimetre};
        options.dpi = 1200;
        QVERIFY2(refusal(options).contains(u"2,233 million pixels"_s), qPrintable(refusal(options)));
        options.format = Format::Svg; // has no pixels
        QCOMPARE(refusal(options), QString());
        options.size = {6000, 100, Unit::Millimetre};
        QVERIFY(refusal(options).contains(u"inches"_s));
        options.size = {5, 100, Unit::Millimetre};
        QVERIFY(refusal(options).contains(u"no room"_s));
        options.size = {100, 100, Unit::Millimetre};
        options.dpi = 71;
        QVERIFY(refusal(options).contains(u"71"_s));
        options.dpi = 96;
        options.labelScale = 4;
        QVERIFY(refusal(options).contains(u"300 %"_s));
    }
};

QTEST_GUILESS_MAIN(TestPictureOptions)
#include "tst_picture_options.moc"
