// SPDX-License-Identifier: MIT
#include "support/packing.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace jaccuse::tests {

namespace {

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;

la_ssize_t keep(archive *, void *bytes, const void *data, size_t size)
{
    static_cast<QByteArray *>(bytes)->append(static_cast<const char *>(data), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

QByteArray written(const Writer &writer, const std::vector<std::pair<QString, QByteArray>> &files)
{
    QByteArray packed;
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    if (archive_write_open(writer.get(), &packed, nullptr, keep, nullptr) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writer.get()));
    for (const auto &[name, bytes] : files) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  archive_entry_free);
        archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), bytes.size());
        if (archive_write_header(writer.get(), entry.get()) != ARCHIVE_OK ||
            archive_write_data(writer.get(), bytes.constData(), static_cast<size_t>(bytes.size())) < 0)
            qFatal("%s", archive_error_string(writer.get()));
    }
    archive_write_close(writer.get());
    return packed;
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    const Writer writer(archive_write_new(), archive_write_free);
    archive_write_set_format_raw(writer.get());
    archive_write_add_filter_gzip(writer.get());
    return written(writer, {{QString(), bytes}});
}

QByteArray zipped(const std::vector<std::pair<QString, QByteArray>> &files)
{
    const Writer writer(archive_write_new(), archive_write_free);
    archive_write_set_format_zip(writer.get());
    return written(writer, files);
}

} // namespace jaccuse::tests
