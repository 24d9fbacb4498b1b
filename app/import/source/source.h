// SPDX-License-Identifier: MIT
#pragma once

#include "import/source/file_stamp.h"
#include "import/source/text_decoding.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QTemporaryFile>

#include <memory>
#include <optional>
#include <vector>

namespace jaccuse::import {

/// What a file is packed as.
enum class Packing { Plain, Gzip, Zip };

/// Where one thing to import lies: a plain file, what a .gz holds, or one member of a .zip.
struct SourcePath
{
    QString file;   ///< path on disk
    QString member; ///< the member of a .zip; empty for others

    /// For people and the import table: "claims.csv", "all.zip/claims.csv".
    [[nodiscard]] QString name() const;
    friend bool operator==(const SourcePath &, const SourcePath &) = default;
};

/// What a path stands for: itself, or each file of a .zip in its order (folders and hidden files left
/// out). Throws ImportError for what is no file, cannot be read, or is an archive that is damaged, locked
/// by a password, or unpacks to more than Source::mostUnpacked.
std::vector<SourcePath> sourcesAt(const QString &path);

/// How a source begins: what its format is told by.
struct SourceStart
{
    static constexpr qsizetype mostBytes = 256 * 1024;

    QString name;
    QByteArray bytes;            ///< UTF-8 without BOM, at most mostBytes; raw where isDatabase
    bool whole = false;          ///< that is all there is
    bool isDatabase = false;     ///< an SQLite file
    bool isBinary = false;       ///< holds NUL characters and is none of what is known
    std::vector<QString> header; ///< the first record, read as that of a table; at most 16 KiB of it
    QChar separator;             ///< between the header's fields

    /// Whether the text begins as a JSON object or list does.
    [[nodiscard]] bool isJson() const;
    /// Whether the header has this column, case and outer spaces aside.
    [[nodiscard]] bool hasColumn(QStringView column) const;
};

class ZipMembers;

/// A file that is being imported: unpacked, and decoded where it is text. Used by one thread at a time.
///
/// Text is UTF-8, UTF-16 (by its byte order mark or its pattern of zeros) or, where it is not valid UTF-8,
/// Windows-1252; what was converted is told by encodingNote(). A text that is UTF-8 but for a few damaged
/// places is refused. All functions throw ImportError.
class Source
{
public:
    /// A .gz or .zip is refused once it has given this many bytes, or this many times its own size (past
    /// the first 64 MiB), which no honest table or JSON does.
    static constexpr qint64 mostUnpacked = qint64(16) << 30;
    static constexpr qint64 mostRatio = 200;

    /// How much of a text is looked at to tell its encoding: for a glance, its beginning will do.
    enum class Look { Whole, Beginning };

    /// A caller that goes through many members of a .zip hands the same `members` to each.
    explicit Source(SourcePath path, Look look = Look::Whole, ZipMembers *members = nullptr);
    ~Source();
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;

    [[nodiscard]] const SourcePath &path() const { return m_path; }
    [[nodiscard]] QString name() const { return m_path.name(); }

    [[nodiscard]] SourceStart start();

    /// The text in UTF-8 from its beginning, without BOM; each call begins anew and ends the device given
    /// before. Sequential. Owned by the source.
    QIODevice &text();

    /// All of the text at once, for what must be parsed whole. Refuses more than `most` bytes.
    QByteArray wholeText(qint64 most);

    /// A file on disk with the very bytes: the file itself, or an unpacked copy that goes with the source.
    QString filePath();

    /// One sentence where the text was converted from another encoding; empty otherwise.
    [[nodiscard]] QString encodingNote() const { return m_encodingNote; }

    [[nodiscard]] qint64 size() const { return m_size; } ///< in the unit of position()
    /// How far the last device was read: bytes of the file on disk, or, of a .zip, unpacked ones.
    [[nodiscard]] qint64 position() const;

    /// Throws ImportError where the file on disk is no longer the one that was opened.
    void checkUnchanged() const;

private:
    struct Opened;

    std::unique_ptr<Opened> openBytes() const;
    void findEncoding();

    SourcePath m_path;
    Look m_look;
    Packing m_packing = Packing::Plain;
    qint64 m_size = 0;
    FileStamp m_stamp;
    std::optional<QByteArray> m_member; // all bytes of a small member of a .zip
    std::optional<Encoding> m_encoding;
    QString m_encodingNote;
    std::unique_ptr<Opened> m_opened;
    std::unique_ptr<QTemporaryFile> m_unpacked;
};

} // namespace jaccuse::import
