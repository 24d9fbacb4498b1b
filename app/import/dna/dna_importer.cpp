// SPDX-License-Identifier: MIT
#include "import/dna/dna_importer.h"

#include "import/import_words.h"
#include "import/table/mapped_claims.h"
#include "import/table/table_columns.h"
#include "import/uids.h"
#include "model/text_offsets.h"
#include "store/dna_reader.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

/// Runs work on the database; what the store says ends here as an import's error.
template <class Work>
auto reading(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const store::StoreError &error) {
        throw ImportError(error.sentence());
    }
}

std::vector<QString> namesOf(const std::vector<store::DnaVariable> &variables)
{
    std::vector<QString> names;
    for (const store::DnaVariable &variable : variables)
        if (std::find(names.begin(), names.end(), variable.name) == names.end())
            names.push_back(variable.name);
    return names;
}

TableMapping suggestion(const std::vector<store::DnaVariable> &variables)
{
    TableMapping mapping;
    QString type;
    const auto take = [&](Field field, std::initializer_list<QStringView> names) {
        for (const QStringView name : names)
            for (const store::DnaVariable &variable : variables)
                if (variable.isUsed && columnKey(variable.name) == name &&
                    (type.isNull() || variable.statementType == type)) {
                    FieldSource from;
                    from.column = variable.name;
                    mapping.fields[field] = from;
                    type = variable.statementType;
                    return true;
                }
        return false;
    };
    if (!take(Field::Accused, {u"villain", u"accused", u"blamed", u"target"}))
        return {};
    if (take(Field::Accuser,
             {u"accuser", u"narrator", u"claimant", u"organization", u"organisation", u"actor"}))
        take(Field::Speaker, {u"speaker", u"person"});
    else
        take(Field::Accuser, {u"person", u"speaker"});
    take(Field::Victim, {u"victim"});
    take(Field::Act, {u"act", u"concept", u"plot"});
    for (const store::DnaVariable &variable : variables) {
        const QString key = columnKey(variable.name);
        if (!variable.isUsed || variable.statementType != type)
            continue;
        // Who disagrees with what is said of somebody does not accuse.
        FieldSource stance;
        stance.column = variable.name;
        if (variable.isBoolean && (key == u"agreement" || key == u"agree" || key == u"stance"))
            stance.values = {{u"yes"_s, u"accuses"_s}, {u"no"_s, u"defends"_s}};
        else if (variable.isBoolean || key != u"stance")
            continue;
        mapping.fields[Field::Stance] = stance;
    }
    return mapping;
}

/// People say yes and no of what the database holds as 1 and 0.
void takeYesAndNo(TableMapping &mapping, const std::vector<store::DnaVariable> &variables)
{
    for (auto &field : mapping.fields) {
        FieldSource &from = field.second;
        const bool boolean = std::any_of(variables.begin(), variables.end(), [&](const auto &variable) {
            return variable.isBoolean && variable.name.compare(from.column, Qt::CaseInsensitive) == 0;
        });
        if (!boolean)
            continue;
        for (const auto &[words, figure] : {std::pair{u"yes"_s, u"1"_s}, std::pair{u"true"_s, u"1"_s},
                                            std::pair{u"no"_s, u"0"_s}, std::pair{u"false"_s, u"0"_s}})
            if (const auto meaning = from.values.find(words); meaning != from.values.end())
                from.values.emplace(figure, meaning->second);
    }
}

/// Where a place in a document's text as it is stored there lies in the text as we hold it, which has no
/// byte order mark and LF for CRLF.
class HeldPlaces
{
public:
    explicit HeldPlaces(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i)
            if ((i == 0 && text[i] == QChar(0xFEFF)) ||
                (text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n'))
                m_dropped.push_back(i);
    }
    [[nodiscard]] qsizetype place(qsizetype stored) const
    {
        return stored - (std::lower_bound(m_dropped.begin(), m_dropped.end(), stored) - m_dropped.begin());
    }

private:
    std::vector<qsizetype> m_dropped;
};

class Coding
{
public:
    Coding(const QString &fileName, const TableMapping &mapping, const std::vector<QString> &variables,
           ImportSink &sink)
        : m_batch(fileName, sink)
        , m_variables(variables)
        , m_claims(mapping, variables, m_batch)
        , m_mapped(mappingFault(mapping, variables).isEmpty())
    {}

    void take(const store::DnaDocument &given, const std::vector<store::DnaStatement> &statements);
    void finish();
    BatchBuilder &batch() { return m_batch; }

private:
    model::Document documentOf(const store::DnaDocument &given);
    [[nodiscard]] std::optional<model::Anchor> anchorOf(const store::DnaStatement &statement) const;
    [[nodiscard]] std::vector<QString> rowOf(const store::DnaStatement &statement) const;
    void takeStatement(const store::DnaStatement &statement, model::Document &document);

    struct HeldText
    {
        QString text;
        std::unique_ptr<HeldPlaces> places;
        std::unique_ptr<model::TextOffsets> offsets;
    };

    BatchBuilder m_batch;
    std::vector<QString> m_variables;
    MappedClaims m_claims;
    bool m_mapped;                    ///< the mapping says who accuses whom
    HeldText m_held;                  ///< of the document that is being read
    std::vector<model::Claim> m_here; ///< its claims
    QHash<QUuid, int> m_documents;
    qint64 m_statements = 0;
    qint64 m_marked = 0; ///< of the statements
};

QString addressIn(const store::DnaDocument &given)
{
    static const QRegularExpression address(u"https?://[^\\s\"<>]+"_s);
    for (const QString &words : {given.notes, given.section, given.source, given.type, given.title})
        if (const auto found = address.match(words); found.hasMatch())
            return found.captured();
    return {};
}

model::Document Coding::documentOf(const store::DnaDocument &given)
{
    model::Document document;
    document.title = given.title.isEmpty() ? Import::tr("Document %1").arg(given.id) : given.title;
    const QString day = given.date.toString(Qt::ISODate);
    document.uid =
        uidOf(u"document"_s, {u"dna"_s, given.title, given.author, given.source, given.section, day});
    if (const int before = m_documents[document.uid]++; before > 0)
        document.uid =
            uidOf(u"document"_s, {document.uid.toString(QUuid::WithoutBraces), QString::number(before)});
    if (!given.author.isEmpty())
        document.byline = QStringList{given.author};
    document.url = addressIn(given);
    if (given.date.isValid()) {
        document.published = model::EdtfDate::parse(day).value_or(model::EdtfDate());
        document.publishedBasis = model::code(model::Basis::Stated);
    }
    // The sheet of a document has no other place for what the program keeps of where it stood.
    QStringList more;
    for (const auto &[name, words] : {std::pair{u"section"_s, given.section},
                                      std::pair{u"type"_s, given.type}, std::pair{u"notes"_s, given.notes}})
        if (!words.isEmpty())
            more.append(name + u' ' + words);
    if (!given.source.isEmpty())
        document.publisher = m_batch.actor(given.source, model::ActorKind::Media, given.title);
    if (!given.source.isEmpty() || !more.isEmpty())
        document.publisherBasis =
            model::code(model::Basis::Stated) + (more.isEmpty() ? QString() : u": "_s + more.join(u", "_s));
    if (const auto fault = model::textFault(given.text)) {
        m_batch.warn(
            0, Import::tr("The text of “%1” is not held: it holds NUL characters.").arg(document.title));
        return document;
    }
    document.text = model::normalizedText(given.text);
    document.held = document.text.isEmpty() ? model::TextHeld::None : model::TextHeld::Full;
    if (!document.text.isEmpty())
        document.sha256 = QCryptographicHash::hash(document.text.toUtf8(), QCryptographicHash::Sha256);
    return document;
}

/// Nothing where the places lie outside the text or within a character.
std::optional<model::Anchor> Coding::anchorOf(const store::DnaStatement &statement) const
{
    const QString &text = m_held.text;
    if (statement.start < 0 || statement.start >= statement.stop)
        return std::nullopt;
    const qsizetype start = m_held.places->place(statement.start);
    const qsizetype stop = m_held.places->place(statement.stop);
    const auto within = [&](qsizetype place) {
        return place <= text.size() && !(place > 0 && place < text.size() && text[place].isLowSurrogate() &&
                                         text[place - 1].isHighSurrogate());
    };
    if (start >= stop || !within(start) || !within(stop))
        return std::nullopt;
    return model::anchorAt(
        text, *m_held.offsets,
        {m_held.offsets->codePointFromUtf16(start), m_held.offsets->codePointFromUtf16(stop)});
}

std::vector<QString> Coding::rowOf(const store::DnaStatement &statement) const
{
    std::vector<QString> row(m_variables.size());
    for (const auto &[variable, value] : statement.values) {
        const auto place = std::find(m_variables.begin(), m_variables.end(), variable);
        if (place != m_variables.end())
            row[static_cast<size_t>(place - m_variables.begin())] = value;
    }
    return row;
}

void Coding::takeStatement(const store::DnaStatement &statement, model::Document &document)
{
    ++m_statements;
    const auto anchor = anchorOf(statement);
    if (!anchor) {
        m_batch.skip(0,
                     Import::tr("Statement %1 of “%2” lies at %3 to %4, which is no place in its text of "
                                "%5 characters.")
                         .arg(QString::number(statement.id), document.title, QString::number(statement.start),
                              QString::number(statement.stop), QString::number(m_held.text.size())));
        return;
    }
    const QString words = *model::wordsAt(m_held.text, *m_held.offsets, anchor->range);
    const std::vector<QString> row = rowOf(statement);
    const bool accuses = m_mapped && !m_claims.isEmpty(row, Field::Accused) &&
                         !(m_claims.isEmpty(row, Field::Accuser) && m_claims.isEmpty(row, Field::Speaker));
    const auto stance = accuses ? m_claims.stance(row) : std::nullopt;
    if (accuses && !stance)
        m_batch.warn(0, Import::tr("Statement %1 of “%2” stays a marked passage: %3")
                            .arg(QString::number(statement.id), document.title, m_claims.whyNot()));
    if (!stance) {
        QStringList lines{statement.type};
        for (const auto &[variable, value] : statement.values)
            if (!value.isEmpty())
                lines.append(variable + u": "_s + value);
        document.marked.push_back({words, *anchor, lines.join(u'\n')});
        ++m_marked;
        return;
    }
    const QString place = document.uid.toString(QUuid::WithoutBraces);
    model::Claim claim = m_claims.claim(row, 0, *stance, place);
    claim.uid = uidOf(u"claim"_s, {u"dna"_s, place, QString::number(statement.id)});
    if (!claim.said.date.isKnown() && document.published.isKnown()) {
        claim.said.date = document.published;
        claim.said.basis = model::Basis::Inferred;
    }
    model::Quotation quotation;
    quotation.exact = words;
    quotation.anchor = anchor;
    quotation.language = m_claims.value(row, Field::Language);
    claim.quotations.push_back(std::move(quotation));
    m_here.push_back(std::move(claim));
}

void Coding::take(const store::DnaDocument &given, const std::vector<store::DnaStatement> &statements)
{
    model::Document document = documentOf(given);
    m_held.text = document.text;
    m_held.places = std::make_unique<HeldPlaces>(given.text);
    m_held.offsets = std::make_unique<model::TextOffsets>(m_held.text);
    m_here.clear();
    for (const store::DnaStatement &statement : statements)
        takeStatement(statement, document);
    const model::DocumentId id = m_batch.add(std::move(document));
    for (model::Claim &claim : m_here) {
        claim.mentions.resize(1);
        claim.mentions[0].document = id;
        claim.quotations[0].document = id;
        m_batch.addNumbered(std::move(claim));
    }
    m_batch.flushIfFull();
}

void Coding::finish()
{
    m_batch.flush();
    if (m_marked == 0)
        return;
    const QString kept =
        Import::tr("%1 of %2 statements do not say who accuses whom; they are kept as marked "
                   "passages of their documents.")
            .arg(m_marked)
            .arg(m_statements);
    m_batch.warn(0, m_mapped ? kept
                             : Import::tr("%1 A mapping can say which variable is the accused and which the "
                                          "accuser.")
                                   .arg(kept));
}

} // namespace

Fit fitDna(const SourceStart &start)
{
    if (!start.isDatabase)
        return {0, Import::tr("it is no SQLite database")};
    const QByteArray schema = start.bytes.toUpper();
    if (schema.contains("STATEMENTTYPES") && schema.contains("DATASHORTTEXT"))
        return {90, {}};
    return {0, Import::tr("it is a database without the tables of the Discourse Network Analyzer")};
}

std::vector<QString> dnaVariables(Source &source)
{
    return reading(
        [&] { return namesOf(store::DnaReader(source.filePath(), [] { return false; }).variables()); });
}

TableMapping suggestedDnaMapping(Source &source)
{
    return reading(
        [&] { return suggestion(store::DnaReader(source.filePath(), [] { return false; }).variables()); });
}

void readDna(const Reading &given)
{
    const QString fileName = given.source.name();
    reading([&] {
        store::DnaReader database(given.source.filePath(), [&] { return given.task.cancelled(); });
        const std::vector<store::DnaVariable> variables = database.variables();
        const std::vector<QString> names = namesOf(variables);
        TableMapping mapping = given.options.mapping.value_or(suggestion(variables));
        const QString fault = mappingFault(mapping, names);
        // Without a suggestion, documents and marked passages are what there is; a mapping that a person gave
        // and that does not fit is a mistake.
        if (given.options.mapping && !fault.isEmpty())
            throw ImportError(Import::tr("%1: %2").arg(fileName, fault));
        takeYesAndNo(mapping, variables);
        const qint64 documents = std::max<qint64>(database.documentCount(), 1);
        given.task.phase(Import::tr("Reading %1").arg(fileName), given.source.size(), task::Unit::Bytes);
        Coding coding(fileName, mapping, names, given.sink);
        qint64 done = 0;
        database.eachDocument(
            [&](const store::DnaDocument &document, const std::vector<store::DnaStatement> &statements) {
                given.task.throwIfCancelled();
                coding.take(document, statements);
                given.task.progress(given.source.size() * ++done / documents);
            });
        for (const qint64 id : database.statementsOfNoDocument())
            coding.batch().skip(0,
                                Import::tr("Statement %1 belongs to a document that is not there.").arg(id));
        coding.finish();
    });
}

} // namespace jaccuse::import
