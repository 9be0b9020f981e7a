package io.sunboard.open311.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An answer as XML in UTF-8; what there is no value for is an empty element. */
final class XmlFormat {

  /** Characters that XML 1.0 does not know. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  private XmlFormat(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(String root, Object content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new XmlFormat(xml).element(root, content);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException notOnAString) {
      throw new IllegalStateException(notOnAString);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void element(String name, @Nullable Object value) throws XMLStreamException {
    if (value == null) {
      xml.writeEmptyElement(name);
      return;
    }
    xml.writeStartElement(name);
    switch (value) {
      case Tree tree -> {
        for (var each : tree.values().entrySet()) {
          element(each.getKey(), each.getValue());
        }
      }
      case Tree.Listed(String item, List<?> items) -> {
        for (Object each : items) {
          element(item, each);
        }
      }
      case Object plain ->
          xml.writeCharacters(NOT_XML.matcher(String.valueOf(plain)).replaceAll(""));
    }
    xml.writeEndElement();
  }
}
