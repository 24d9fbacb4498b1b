// SPDX-License-Identifier: MIT
#pragma once

#include "import/stix/stix_batch.h"

#include <QMap>

namespace jaccuse::import {

/// Makes claims of STIX objects, into a sink.
///
/// "A attributed-to B" says that B is behind A. It becomes an accusation of B by the creator of the
/// relationship; where none is named, by an actor without a name: nothing else in the file says who speaks.
/// - A campaign or incident as A is what the claim is about, and B performs it.
/// - A group (intrusion set, threat actor) as A performs, inferred, and B is linked to it: attribution of a
///   group says neither that B ordered what it does nor that B is the group. The claim also stands behind
///   a link of the two, affiliated_with.
/// - A tool of the deed (malware, tool, infrastructure) as A gives the words for the act; B's
///   responsibility is then not specified.
/// - A campaign as B stands for those behind it.
/// Where Jaccuse wrote the relationship, its extension tells the responsibility, and a related-to is read
/// too. What is revoked or deprecated, or names an object that the file lacks, makes no claim.
///
/// An opinion on an attribution answers it. One on a report is meant of the report's attribution, inferred,
/// where it holds but one; of several it does not say which it means.
class StixClaims
{
public:
    StixClaims(const StixObjects &objects, const Reading &reading);

    /// All attributions, then the answers to them.
    void take();

    [[nodiscard]] qint64 attributions() const { return m_attributions; }
    [[nodiscard]] qint64 answers() const { return m_answers; }
    [[nodiscard]] qint64 leftOut() const { return m_leftOut; }
    [[nodiscard]] qint64 withdrawn() const { return m_withdrawn; }
    [[nodiscard]] qint64 opinionsPassed() const { return m_opinionsPassed; }

private:
    void takeAttribution(const StixObject &relationship);
    void takeOpinion(const StixObject &opinion);
    /// Attributions by their ids that an opinion is about, with the report through which it is.
    [[nodiscard]] QMap<QString, const StixObject *> meantBy(const StixObject &opinion);
    void answer(const StixObject &opinion, const StixObject &relationship, const StixObject *report);
    [[nodiscard]] QString faultOf(const StixObject &relationship) const;
    bool takenBack(const StixObject &relationship);
    void addAccused(model::Claim &claim, const StixObject &relationship);
    void addSources(model::Claim &claim, const StixObject &relationship);
    void addWords(model::Claim &claim, const StixObject &object, const QString &member);
    void addNotes(model::Claim &claim, const StixObject &relationship) const;
    void warn(const StixObject &object, const QString &reason, bool skipped);

    const StixObjects &m_objects;
    const Reading &m_reading;
    StixBatch m_stix;
    QHash<QString, QList<const StixObject *>> m_reports; // by the attribution they hold
    QHash<QString, QList<const StixObject *>> m_notes;
    QSet<QString> m_taken; // ids of attributions that became claims
    qint64 m_attributions = 0;
    qint64 m_answers = 0;
    qint64 m_leftOut = 0;
    qint64 m_withdrawn = 0;
    qint64 m_opinionsPassed = 0;
};

} // namespace jaccuse::import
