// SPDX-License-Identifier: MIT
#include "import/source/file_hash.h"

#include <QCryptographicHash>
#include <QFile>

namespace jaccuse::import {

FileHash::FileHash(const QString &path)
    : m_file(FileStamp::of(path))
    , m_result(std::async(std::launch::async, [this, path]() -> QByteArray {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        while (!m_stop && !file.atEnd()) {
            const QByteArray piece = file.read(qint64{1} << 20);
            if (piece.isEmpty())
                return {};
            hash.addData(piece);
        }
        return m_stop ? QByteArray() : hash.result();
    }))
{}

FileHash::~FileHash()
{
    m_stop = true;
}

} // namespace jaccuse::import
