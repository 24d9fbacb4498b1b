// SPDX-License-Identifier: MIT
#include "saved_mappings.h"

#include "import/import_batch.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

using import::TableMapping;

namespace {

constexpr qint64 longestFile = 4 << 20;

class Mappings
{
    Q_DECLARE_TR_FUNCTIONS(Mappings)
};

} // namespace

QString SavedMappings::pathOf(const QString &name) const
{
    // Any name makes a file name that every file system takes and that is the same for nothing else.
    return m_folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name, " ", ".")) + u".json"_s;
}

QStringList SavedMappings::names() const
{
    QStringList names;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files))
        names += QUrl::fromPercentEncoding(file.completeBaseName().toLatin1());
    QCollator order;
    order.setCaseSensitivity(Qt::CaseInsensitive);
    order.setNumericMode(true);
    std::sort(names.begin(), names.end(), order);
    return names;
}

TableMapping SavedMappings::load(const QString &name) const
{
    TableMapping mapping = loadFile(pathOf(name));
    mapping.name = name;
    return mapping;
}

void SavedMappings::save(const TableMapping &mapping) const
{
    QDir().mkpath(m_folder);
    saveFile(mapping, pathOf(mapping.name));
}

void SavedMappings::remove(const QString &name) const
{
    QFile file(pathOf(name));
    if (!file.remove())
        throw import::ImportError(
            Mappings::tr("The mapping “%1” cannot be deleted: %2.").arg(name, file.errorString()));
}

TableMapping SavedMappings::loadFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw import::ImportError(
            Mappings::tr("%1 cannot be read: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
    const QByteArray json = file.read(longestFile + 1);
    if (json.size() > longestFile)
        throw import::ImportError(
            Mappings::tr("%1 is too long for a mapping.").arg(QDir::toNativeSeparators(path)));
    return import::readMapping(json, QFileInfo(path).fileName());
}

void SavedMappings::saveFile(const TableMapping &mapping, const QString &path)
{
    QSaveFile file(path);
    const QByteArray json = import::mappingJson(mapping);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        throw import::ImportError(Mappings::tr("%1 cannot be written: %2.")
                                      .arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace jaccuse::ui
