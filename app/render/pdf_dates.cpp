// SPDX-License-Identifier: MIT
#include "render/pdf_dates.h"

namespace jaccuse::render {

namespace {

/// Overwrites the digits between two marks, at each place where the first one stands.
void overwriteDigits(QByteArray &pdf, const QByteArray &from, char to)
{
    for (qsizetype at = pdf.indexOf(from); at >= 0; at = pdf.indexOf(from, at + 1)) {
        const qsizetype end = pdf.indexOf(to, at + from.size());
        if (end < 0)
            return;
        for (qsizetype i = at + from.size(); i < end; ++i)
            if (pdf.at(i) >= '0' && pdf.at(i) <= '9')
                pdf[i] = '0';
    }
}

} // namespace

QByteArray withoutDates(QByteArray pdf)
{
    overwriteDigits(pdf, "/CreationDate (", ')');
    overwriteDigits(pdf, "/ModDate (", ')');
    return pdf;
}

} // namespace jaccuse::render
