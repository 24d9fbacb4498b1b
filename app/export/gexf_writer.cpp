// SPDX-License-Identifier: MIT
#include "export/graph_attributes.h"
#include "export/graph_writers.h"
#include "export/xml_file.h"
#include "query/edge_verb.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

/// What is not structural; the place is the id.
std::vector<GraphAttribute> plainOf(std::span<const GraphAttribute> attributes)
{
    std::vector<GraphAttribute> plain(attributes.begin(), attributes.end());
    std::erase_if(plain, [](const GraphAttribute &attribute) { return attribute.structural; });
    return plain;
}

const std::vector<GraphAttribute> &plainNodeAttributes()
{
    static const std::vector<GraphAttribute> attributes = plainOf(nodeAttributes());
    return attributes;
}

const std::vector<GraphAttribute> &plainEdgeAttributes()
{
    static const std::vector<GraphAttribute> attributes = plainOf(edgeAttributes());
    return attributes;
}

void declare(QXmlStreamWriter &xml, const QString &what, const std::vector<GraphAttribute> &attributes)
{
    xml.writeStartElement(u"attributes"_s);
    xml.writeAttribute(u"class"_s, what);
    xml.writeAttribute(u"mode"_s, u"static"_s);
    for (size_t i = 0; i < attributes.size(); ++i) {
        xml.writeEmptyElement(u"attribute"_s);
        xml.writeAttribute(u"id"_s, QString::number(i));
        xml.writeAttribute(u"title"_s, attributes[i].name);
        xml.writeAttribute(u"type"_s, attributes[i].type);
    }
    xml.writeEndElement();
}

void writeValues(QXmlStreamWriter &xml, const std::vector<GraphAttribute> &attributes,
                 const PlacedGraph &placed, size_t place)
{
    xml.writeStartElement(u"attvalues"_s);
    for (size_t i = 0; i < attributes.size(); ++i) {
        const QString value = attributes[i].value(placed, place);
        if (value.isEmpty())
            continue;
        xml.writeEmptyElement(u"attvalue"_s);
        xml.writeAttribute(u"for"_s, QString::number(i));
        xml.writeAttribute(u"value"_s, xmlText(value));
    }
    xml.writeEndElement();
}

const QString &viz()
{
    static const QString uri = u"http://gexf.net/1.3/viz"_s;
    return uri;
}

void writeColour(QXmlStreamWriter &xml, const QColor &colour)
{
    xml.writeEmptyElement(viz(), u"color"_s);
    xml.writeAttribute(u"r"_s, QString::number(colour.red()));
    xml.writeAttribute(u"g"_s, QString::number(colour.green()));
    xml.writeAttribute(u"b"_s, QString::number(colour.blue()));
}

void writeNode(QXmlStreamWriter &xml, const PlacedGraph &placed, size_t i)
{
    const graph::GraphNode &node = placed.graph.nodes[i];
    xml.writeStartElement(u"node"_s);
    xml.writeAttribute(u"id"_s, u"n"_s + QString::number(i));
    xml.writeAttribute(u"label"_s, xmlText(node.actor.name));
    writeValues(xml, plainNodeAttributes(), placed, i);
    writeColour(xml, nodeColour(placed, i));
    xml.writeEmptyElement(viz(), u"position"_s);
    xml.writeAttribute(u"x"_s, xText(placed, i));
    xml.writeAttribute(u"y"_s, yText(placed, i));
    xml.writeAttribute(u"z"_s, u"0"_s);
    xml.writeEmptyElement(viz(), u"size"_s);
    xml.writeAttribute(u"value"_s, sizeText(placed, i));
    xml.writeEndElement();
}

void writeEdge(QXmlStreamWriter &xml, const PlacedGraph &placed, size_t i)
{
    const graph::GraphEdge &edge = placed.graph.edges[i];
    xml.writeStartElement(u"edge"_s);
    xml.writeAttribute(u"id"_s, u"e"_s + QString::number(i));
    xml.writeAttribute(u"source"_s, u"n"_s + QString::number(edge.from));
    xml.writeAttribute(u"target"_s, u"n"_s + QString::number(edge.to));
    xml.writeAttribute(u"kind"_s, edgeCode(edge.kind)); // parallel edges of different kinds stay apart
    xml.writeAttribute(u"label"_s, xmlText(query::edgeVerb(edge.kind, edge.responsibility)));
    xml.writeAttribute(u"weight"_s, QString::number(edge.claims));
    writeValues(xml, plainEdgeAttributes(), placed, i);
    if (!placed.dates[i].empty()) {
        xml.writeStartElement(u"spells"_s);
        for (const Days &days : placed.dates[i]) {
            xml.writeEmptyElement(u"spell"_s);
            if (days.first != query::noDay)
                xml.writeAttribute(u"start"_s, isoDay(days.first));
            if (days.last != query::noDay)
                xml.writeAttribute(u"end"_s, isoDay(days.last));
        }
        xml.writeEndElement();
    }
    writeColour(xml, edgeColour(placed, i));
    xml.writeEndElement();
}

} // namespace

void writeGexf(const PlacedGraph &placed, QIODevice &device)
{
    XmlFile file(device);
    QXmlStreamWriter &xml = file.xml;
    xml.writeStartElement(u"gexf"_s);
    xml.writeDefaultNamespace(u"http://gexf.net/1.3"_s);
    xml.writeNamespace(viz(), u"viz"_s);
    xml.writeAttribute(u"version"_s, u"1.3"_s);
    xml.writeStartElement(u"meta"_s);
    xml.writeTextElement(u"creator"_s, u"Jaccuse"_s);
    xml.writeTextElement(u"description"_s, graphDescription());
    xml.writeEndElement();
    xml.writeStartElement(u"graph"_s);
    xml.writeAttribute(u"defaultedgetype"_s, u"directed"_s);
    xml.writeAttribute(u"mode"_s, u"dynamic"_s);
    xml.writeAttribute(u"timeformat"_s, u"date"_s);
    xml.writeAttribute(u"timerepresentation"_s, u"interval"_s);
    declare(xml, u"node"_s, plainNodeAttributes());
    declare(xml, u"edge"_s, plainEdgeAttributes());
    xml.writeStartElement(u"nodes"_s);
    for (size_t i = 0; i < placed.graph.nodes.size(); ++i)
        writeNode(xml, placed, i);
    xml.writeEndElement();
    xml.writeStartElement(u"edges"_s);
    for (size_t i = 0; i < placed.graph.edges.size(); ++i)
        writeEdge(xml, placed, i);
    xml.writeEndElement();
    file.finish();
}

} // namespace jaccuse::exporting
