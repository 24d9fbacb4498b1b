// SPDX-License-Identifier: MIT
#include "export/graph_attributes.h"
#include "export/graph_writers.h"
#include "export/xml_file.h"

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

void writeKeys(QXmlStreamWriter &xml, const QString &what, std::span<const GraphAttribute> attributes)
{
    for (const GraphAttribute &attribute : attributes) {
        xml.writeEmptyElement(u"key"_s);
        xml.writeAttribute(u"id"_s, what + u'_' + attribute.name);
        xml.writeAttribute(u"for"_s, what);
        xml.writeAttribute(u"attr.name"_s, attribute.name);
        xml.writeAttribute(u"attr.type"_s, attribute.type);
    }
}

void writeData(QXmlStreamWriter &xml, const QString &what, std::span<const GraphAttribute> attributes,
               const PlacedGraph &placed, size_t place)
{
    for (const GraphAttribute &attribute : attributes) {
        const QString value = attribute.value(placed, place);
        if (value.isEmpty())
            continue;
        xml.writeStartElement(u"data"_s);
        xml.writeAttribute(u"key"_s, what + u'_' + attribute.name);
        xml.writeCharacters(xmlText(value));
        xml.writeEndElement();
    }
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
    xml.writeStartElement(u"graphml"_s);
    xml.writeDefaultNamespace(u"http://graphml.graphdrawing.org/xmlns"_s);
    writeKeys(xml, u"node"_s, nodeAttributes());
    writeKeys(xml, u"edge"_s, edgeAttributes());
    xml.writeStartElement(u"graph"_s);
    xml.writeAttribute(u"edgedefault"_s, u"directed"_s);
    xml.writeTextElement(u"desc"_s, graphDescription());
    for (size_t i = 0; i < placed.graph.nodes.size(); ++i) {
        xml.writeStartElement(u"node"_s);
        xml.writeAttribute(u"id"_s, u"n"_s + QString::number(i));
        writeData(xml, u"node"_s, nodeAttributes(), placed, i);
        xml.writeEndElement();
    }
    for (size_t i = 0; i < placed.graph.edges.size(); ++i) {
        const graph::GraphEdge &edge = placed.graph.edges[i];
        xml.writeStartElement(u"edge"_s);
        xml.writeAttribute(u"id"_s, u"e"_s + QString::number(i));
        xml.writeAttribute(u"source"_s, u"n"_s + QString::number(edge.from));
        xml.writeAttribute(u"target"_s, u"n"_s + QString::number(edge.to));
        writeData(xml, u"edge"_s, edgeAttributes(), placed, i);
        xml.writeEndElement();
    }
    file.finish();
}

} // namespace jaccuse::exporting
