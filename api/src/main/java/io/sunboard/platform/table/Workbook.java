package io.sunboard.platform.table;

import io.sunboard.platform.table.UnreadableTableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX file (ECMA-376): a zip archive of XML parts that refer to each other. Nothing is unpacked
 * without a bound and nothing outside the file is looked at.
 */
final class Workbook {

  /** What a file may unpack to, in bytes: several times what the largest table needs. */
  private static final int MOST_UNPACKED = 96 * 1024 * 1024;

  /** A part that another one refers to. */
  private record Relation(String type, String target) {}

  private final Map<String, byte[]> parts;

  private Workbook(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * The rows of the first sheet, empty where the file leaves them out.
   *
   * @throws UnreadableTableException when the file is damaged, or holds more than is read
   */
  static List<List<String>> firstSheet(byte[] bytes) {
    try {
      return new Workbook(unpacked(bytes)).firstSheet();
    } catch (UnreadableTableException known) {
      throw known;
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      // A file from outside: whatever the reading stumbles over is the file's fault.
      throw new UnreadableTableException(Reason.NOT_A_TABLE, damaged);
    }
  }

  /** Counts while it unpacks: what the archive says of its sizes need not be so. */
  private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    int room = MOST_UNPACKED;
    // By the archive's directory: some writers' entries cannot be read one behind the other.
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          byte[] part = content.readNBytes(room);
          room -= part.length;
          parts.put(entry.getName(), part);
        }
        if (room == 0) {
          throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
        }
      }
    }
    return parts;
  }

  private List<List<String>> firstSheet() throws XMLStreamException {
    String workbook =
        relations("").values().stream()
            .filter(relation -> relation.type().endsWith("/officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no workbook"));
    Map<String, Relation> related = relations(workbook);
    Relation sheet = related.get(firstSheetId(workbook));
    if (sheet == null) {
      throw new IllegalArgumentException("no sheet");
    }
    List<String> shared = List.of();
    for (Relation relation : related.values()) {
      if (relation.type().endsWith("/sharedStrings")) {
        shared = SheetParts.strings(part(relation.target()));
      }
    }
    return SheetParts.rows(part(sheet.target()), shared);
  }

  private byte[] part(String name) {
    byte[] part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("no part " + name);
    }
    return part;
  }

  private @Nullable String firstSheetId(String workbook) throws XMLStreamException {
    XmlPart xml = new XmlPart(part(workbook));
    while (xml.advance()) {
      if (xml.begins("sheet")) {
        return xml.attribute("id");
      }
    }
    return null;
  }

  /** What a part refers to, by id; the empty name stands for the file itself. */
  private Map<String, Relation> relations(String name) throws XMLStreamException {
    int slash = name.lastIndexOf('/');
    String folder = name.substring(0, slash + 1);
    Map<String, Relation> relations = new HashMap<>();
    XmlPart xml = new XmlPart(part(folder + "_rels/" + name.substring(slash + 1) + ".rels"));
    while (xml.advance()) {
      String id = xml.begins("Relationship") ? xml.attribute("Id") : null;
      String type = id == null ? null : xml.attribute("Type");
      String target = id == null ? null : xml.attribute("Target");
      if (id != null && type != null && target != null) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        relations.put(id, new Relation(type, path));
      }
    }
    return relations;
  }
}
