// SPDX-License-Identifier: MIT
#include "gazetteer/gazetteer.h"

#include "model/actor.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// A resource in a static library is linked only when something asks for it.
static void initGazetteerResource()
{
    Q_INIT_RESOURCE(gazetteer);
}

namespace jaccuse::gazetteer {

namespace {

constexpr qsizetype shortAcronym = 3; // letters; so few make ordinary words

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An acronym without the marks that are written into some: "U.S." is "US".
QString plain(const QString &acronym)
{
    QString letters = acronym.normalized(QString::NormalizationForm_KC);
    letters.removeIf(
        [](QChar c) { return c == u'.' || c.isSpace() || c.category() == QChar::Punctuation_Dash; });
    return letters;
}

/// The name that is left of "the United States" in English.
QString withoutArticle(const QString &name)
{
    return name.startsWith(u"the ", Qt::CaseInsensitive) ? name.sliced(4).trimmed() : QString();
}

} // namespace

QString reason(const Meaning &meaning, const QString &name)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("jaccuse::gazetteer", text); };
    if (!meaning.entity)
        return {};
    const QString &who = meaning.entity->name;
    switch (meaning.source) {
    case Source::Several:
        return tr("one of several of this name in the core list");
    case Source::CoreName:
        return tr("name of %1 in the core list").arg(who);
    case Source::CoreOtherName:
        return tr("another name of %1 in the core list").arg(who);
    case Source::CoreAcronym:
        return tr("acronym of %1 in the core list").arg(who);
    case Source::CoreDemonym:
        return tr("demonym of %1 in the core list").arg(who);
    case Source::CoreMetonym:
        return tr("seat of %1, or another word for it, in the core list").arg(who);
    case Source::IsoName:
        return tr("name of %1 in ISO 3166-1").arg(who);
    case Source::IsoCommonName:
        return tr("common name of %1 in ISO 3166-1").arg(who);
    case Source::IsoOfficialName:
        return tr("official name of %1 in ISO 3166-1").arg(who);
    case Source::IsoCode:
        return tr("ISO 3166-1 code %1").arg(plain(name));
    }
    return {};
}

const Gazetteer &Gazetteer::standard()
{
    static const Gazetteer gazetteer = [] {
        initGazetteerResource();
        return Gazetteer(contentsOf(u":/gazetteer/core.tsv"_s),
                         contentsOf(QStringLiteral(JACCUSE_ISO_CODES "/iso_3166-1.json")));
    }();
    return gazetteer;
}

Gazetteer::Gazetteer(const QByteArray &coreList, const QByteArray &iso3166)
{
    readCore(coreList);
    readIso(iso3166);
}

Entity &Gazetteer::make(const QString &id, model::ActorKind kind, const QString &name)
{
    Entity &entity = m_entities.emplace_back();
    entity.id = id;
    entity.kind = kind;
    entity.name = name;
    m_byId.insert(id, &entity);
    return entity;
}

void Gazetteer::readCore(const QByteArray &list)
{
    enum Column { Id, Kind, Parent, Name, Names, Acronyms, Demonyms, Metonyms };
    const QStringList lines = QString::fromUtf8(list).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList columns = line.split(u'\t');
        if (columns.value(Kind) == u"several") {
            for (const QString &id : columns.value(Id).split(u';'))
                if (const Entity *entity = m_byId.value(id.trimmed()))
                    addNames(*entity, columns.value(Name), Source::Several);
            continue;
        }
        const auto kind = model::fromCode<model::ActorKind>(columns.value(Kind));
        if (!kind || columns.value(Name).isEmpty())
            continue;
        Entity &entity = make(columns[Id], *kind, columns[Name]);
        entity.parent = columns[Parent];
        if (*kind == model::ActorKind::State)
            entity.country = entity.id.toUpper();
        else if (*kind == model::ActorKind::Organ)
            entity.country = entity.id.section(u'.', 0, 0).toUpper();
        addNames(entity, entity.name, Source::CoreName);
        addNames(entity, columns.value(Names), Source::CoreOtherName);
        addNames(entity, columns.value(Acronyms), Source::CoreAcronym);
        addNames(entity, columns.value(Demonyms), Source::CoreDemonym);
        addNames(entity, columns.value(Metonyms), Source::CoreMetonym);
    }
}

void Gazetteer::readIso(const QByteArray &json)
{
    const QJsonArray states = QJsonDocument::fromJson(json).object().value(u"3166-1"_s).toArray();
    for (const QJsonValue &state : states) {
        const QString alpha3 = state[u"alpha_3"].toString();
        const QString name = state[u"name"].toString();
        const QString common = state[u"common_name"].toString();
        if (alpha3.size() != 3 || name.isEmpty())
            continue;
        Entity *entity = m_byId.value(alpha3.toLower());
        if (!entity) {
            entity = &make(alpha3.toLower(), model::ActorKind::State, common.isEmpty() ? name : common);
            entity->country = alpha3;
        }
        addName(*entity, common, Source::IsoCommonName);
        addName(*entity, name, Source::IsoName);
        addInverted(*entity, name, Source::IsoName);
        addName(*entity, state[u"official_name"].toString(), Source::IsoOfficialName);
        addName(*entity, alpha3, Source::IsoCode);
        addName(*entity, state[u"alpha_2"].toString(), Source::IsoCode);
    }
}

/// Of "Korea, Republic of": "Republic of Korea", "Korea (Republic of)", "Korea (the Republic of)".
void Gazetteer::addInverted(const Entity &entity, const QString &name, Source source)
{
    const qsizetype comma = name.indexOf(u", ");
    if (comma < 0)
        return;
    const QString head = name.first(comma);
    const QString rest = name.sliced(comma + 2);
    if (rest.contains(u", ") || rest.contains(u" and "_s))
        return;
    const QString bare = withoutArticle(rest).isEmpty() ? rest : withoutArticle(rest);
    for (const QString &form : {rest + u' ' + head, bare + u' ' + head, head + u" ("_s + bare + u')',
                                head + u" (the "_s + bare + u')', head + u", "_s + bare})
        addName(entity, form, source);
}

void Gazetteer::addNames(const Entity &entity, const QString &cell, Source source)
{
    const QStringList names = cell.split(u';', Qt::SkipEmptyParts);
    for (const QString &given : names) {
        const QString name = given.trimmed();
        const bool hasLanguage = name.size() > 3 && name[2] == u':';
        addName(entity, hasLanguage ? name.sliced(3) : name, source);
    }
}

void Gazetteer::addName(const Entity &entity, const QString &name, Source source)
{
    const QString key = model::nameKey(name);
    if (key.isEmpty())
        return;
    const bool isAcronym = source == Source::CoreAcronym || source == Source::IsoCode;
    const QString letters = plain(name);
    std::vector<Entry> &entries = m_names[key];
    const bool isKnown =
        source != Source::Several && std::any_of(entries.begin(), entries.end(), [&](const Entry &entry) {
            return entry.entity == &entity && entry.asWritten.isEmpty();
        });
    if (!isKnown)
        entries.push_back(
            {&entity, source, isAcronym && letters.size() <= shortAcronym ? letters : QString()});
}

Meaning Gazetteer::lookUp(const QString &name) const
{
    const QString trimmed = name.simplified();
    Meaning meaning = meaningOf(trimmed);
    if (!meaning.entity && meaning.candidates.empty())
        if (const QString bare = withoutArticle(trimmed); !bare.isEmpty())
            meaning = meaningOf(bare);
    return meaning;
}

Meaning Gazetteer::meaningOf(const QString &name) const
{
    const auto found = m_names.constFind(model::nameKey(name));
    if (found == m_names.constEnd())
        return {};
    Meaning meaning;
    bool byName = false; // a name of its own outdoes what others are called as well
    for (const Entry &entry : *found) {
        if (!entry.asWritten.isEmpty() && plain(name) != entry.asWritten)
            continue;
        const bool isName = entry.source <= Source::IsoCommonName;
        if (isName && !byName) {
            byName = true;
            meaning.candidates.clear();
        }
        if (byName && !isName)
            continue;
        const auto at = std::find(meaning.candidates.begin(), meaning.candidates.end(), entry.entity);
        if (at == meaning.candidates.end()) {
            meaning.candidates.push_back(entry.entity);
            meaning.source = entry.source;
        }
    }
    const bool several = std::any_of(found->begin(), found->end(),
                                     [](const Entry &entry) { return entry.source == Source::Several; });
    if (several) {
        meaning.candidates.clear();
        for (const Entry &entry : *found)
            if (entry.source == Source::Several)
                meaning.candidates.push_back(entry.entity);
    }
    if (meaning.candidates.size() == 1) {
        meaning.entity = meaning.candidates.front();
        meaning.candidates.clear();
    }
    return meaning;
}

} // namespace jaccuse::gazetteer
