package io.sunboard.opendata.web;

import io.sunboard.opendata.Feed;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed as Atom (RFC 4287); what was withdrawn as {@code at:deleted-entry} (RFC 6721), so that
 * readers take it out as well.
 */
final class AtomFormat {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

  /** Characters that XML 1.0 does not know. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  private AtomFormat(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(Feed feed, String self) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new AtomFormat(xml).write(feed, self);
      xml.close();
    } catch (XMLStreamException notOnAString) {
      throw new IllegalStateException(notOnAString);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Feed feed, String self) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("at", TOMBSTONES);
    xml.writeAttribute("xml:lang", "zh-CN");
    element("id", feed.id());
    element("title", feed.title());
    element("subtitle", feed.description());
    element("updated", feed.updated().toString());
    link("self", "application/atom+xml", self);
    link("alternate", "text/html", feed.home());
    xml.writeStartElement("author");
    element("name", feed.author());
    xml.writeEndElement();
    for (Feed.Entry entry : feed.entries()) {
      write(entry);
    }
    for (Feed.Gone gone : feed.gone()) {
      write(gone);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(Feed.Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", entry.id());
    element("title", entry.markedTitle());
    element("published", entry.published().toString());
    element("updated", entry.updated().toString());
    link("alternate", "text/html", entry.url());
    String image = entry.image();
    if (image != null) {
      link("enclosure", "image/jpeg", image);
    }
    for (String tag : entry.tags()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", clean(tag));
    }
    if (entry.sample()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", "sample");
      xml.writeAttribute("label", "示例数据");
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(clean(entry.text()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void write(Feed.Gone gone) throws XMLStreamException {
    xml.writeStartElement("at", "deleted-entry", TOMBSTONES);
    xml.writeAttribute("ref", gone.id());
    xml.writeAttribute("when", gone.at().toString());
    String reason = gone.reason();
    if (reason != null) {
      xml.writeStartElement("at", "comment", TOMBSTONES);
      xml.writeCharacters(clean(reason));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static String clean(String text) {
    return NOT_XML.matcher(text).replaceAll("");
  }
}
