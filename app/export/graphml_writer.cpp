// SPDX-License-Identifier: MIT
#include "export/exchange_claim_writer.h"
#include "export/graph_writers.h"
#include "export/xml_file.h"
#include "render/style.h"

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

struct Key
{
    QString name;
    QString type;
};

const std::vector<Key> &nodeKeys()
{
    static const std::vector<Key> keys{{u"label"_s, u"string"_s},
                                       {u"uid"_s, u"string"_s},
                                       {u"kind"_s, u"string"_s},
                                       {u"country"_s, u"string"_s},
                                       {u"named"_s, u"boolean"_s},
                                       {u"claims_made"_s, u"long"_s},
                                       {u"claims_received"_s, u"long"_s},
                                       {u"admissions"_s, u"long"_s},
                                       {u"x"_s, u"double"_s},
                                       {u"y"_s, u"double"_s},
                                       {u"size"_s, u"double"_s},
                                       {u"r"_s, u"int"_s},
                                       {u"g"_s, u"int"_s},
                                       {u"b"_s, u"int"_s}};
    return keys;
}

const std::vector<Key> &edgeKeys()
{
    static const std::vector<Key> keys{{u"label"_s, u"string"_s},
                                       {u"stance"_s, u"string"_s},
                                       {u"responsibility"_s, u"string"_s},
                                       {u"weight"_s, u"double"_s},
                                       {u"claims"_s, u"long"_s},
                                       {u"undated"_s, u"long"_s},
                                       {u"first_day"_s, u"string"_s},
                                       {u"last_day"_s, u"string"_s},
                                       {u"inferred"_s, u"boolean"_s},
                                       {u"withdrawn"_s, u"boolean"_s},
                                       {u"r"_s, u"int"_s},
                                       {u"g"_s, u"int"_s},
                                       {u"b"_s, u"int"_s}};
    return keys;
}

void writeKeys(QXmlStreamWriter &xml, const QString &what, const std::vector<Key> &keys)
{
    for (const Key &key : keys) {
        xml.writeEmptyElement(u"key"_s);
        xml.writeAttribute(u"id"_s, what + u'_' + key.name);
        xml.writeAttribute(u"for"_s, what);
        xml.writeAttribute(u"attr.name"_s, key.name);
        xml.writeAttribute(u"attr.type"_s, key.type);
    }
}

/// The values in the order of the keys; an empty one is left out, as not known.
void writeData(QXmlStreamWriter &xml, const QString &what, const std::vector<Key> &keys,
               const QStringList &values)
{
    for (size_t i = 0; i < keys.size(); ++i) {
        const QString &value = values[static_cast<qsizetype>(i)];
        if (value.isEmpty())
            continue;
        xml.writeStartElement(u"data"_s);
        xml.writeAttribute(u"key"_s, what + u'_' + keys[i].name);
        xml.writeCharacters(xmlText(value));
        xml.writeEndElement();
    }
}

QStringList colourValues(const QColor &colour)
{
    return {QString::number(colour.red()), QString::number(colour.green()), QString::number(colour.blue())};
}

QString flag(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

} // namespace

QString graphDescription()
{
    return u"Accusations as reported, not findings: an edge is what its source says about its target."_s;
}

void writeGraphMl(const PlacedGraph &placed, QIODevice &device)
{
    XmlFile file(device);
    QXmlStreamWriter &xml = file.xml;
    const graph::Graph &graph = placed.graph;
    xml.writeStartElement(u"graphml"_s);
    xml.writeDefaultNamespace(u"http://graphml.graphdrawing.org/xmlns"_s);
    writeKeys(xml, u"node"_s, nodeKeys());
    writeKeys(xml, u"edge"_s, edgeKeys());
    xml.writeStartElement(u"graph"_s);
    xml.writeAttribute(u"edgedefault"_s, u"directed"_s);
    xml.writeTextElement(u"desc"_s, graphDescription());
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const graph::GraphNode &node = graph.nodes[i];
        const model::Actor &actor = placed.actors[i];
        xml.writeStartElement(u"node"_s);
        xml.writeAttribute(u"id"_s, u"n"_s + QString::number(i));
        writeData(xml, u"node"_s, nodeKeys(),
                  QStringList{node.actor.name, uidText(actor.uid), model::code(node.actor.kind),
                              actor.country, flag(node.actor.named), QString::number(node.made),
                              QString::number(node.received), QString::number(node.admits),
                              QString::number(placed.positions[i].x(), 'f', 2),
                              QString::number(0.0 - placed.positions[i].y(), 'f', 2),
                              QString::number(2 * placed.radii[i], 'f', 2)} +
                      colourValues(render::printPalette().node(node.actor.kind, node.actor.named).fill));
        xml.writeEndElement();
    }
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const graph::GraphEdge &edge = graph.edges[i];
        xml.writeStartElement(u"edge"_s);
        xml.writeAttribute(u"id"_s, u"e"_s + QString::number(i));
        xml.writeAttribute(u"source"_s, u"n"_s + QString::number(edge.from));
        xml.writeAttribute(u"target"_s, u"n"_s + QString::number(edge.to));
        writeData(xml, u"edge"_s, edgeKeys(),
                  QStringList{edgeVerb(edge), edgeCode(edge.kind), model::code(edge.responsibility),
                              QString::number(edge.claims), QString::number(edge.claims),
                              QString::number(placed.undated[i]), isoDay(edge.firstDay), isoDay(edge.lastDay),
                              flag(edge.inferred), flag(edge.withdrawn)} +
                      colourValues(render::printPalette().edge(edge.kind)));
        xml.writeEndElement();
    }
    file.finish();
}

} // namespace jaccuse::exporting
