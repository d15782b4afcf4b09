package cn.xuezhao.batch.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read: unpacks every part against two limits and keeps
 * nothing, and lets no part with a document type or with a cell beyond the last column pass. It
 * sees the archive as the reader does, through the same library.
 */
final class WorkbookGuard {

  /** 50,000 rows of 5 columns are about 20 MB of XML. */
  private static final long MOST_BYTES = 100L * 1024 * 1024;

  /** Sheets pack about 1:10; the densest that are honest about 1:40. */
  private static final long MOST_RATIO = 100;

  /** Below this nobody is hurt, however well it packs. */
  private static final long HARMLESS = 1024 * 1024;

  private static final int MOST_PARTS = 1_000;

  /** XFD, the last column of a sheet: more letters would be a list of that many cells. */
  private static final int COLUMN_LETTERS = 3;

  private final XMLInputFactory xml;
  private final long packed;
  private long unpacked;

  private WorkbookGuard(int packed) {
    this.packed = packed;
    // The JDK's own: it reports a document type as an event, and with these never acts on it.
    xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  static void check(byte[] file) throws IOException {
    new WorkbookGuard(file.length).checkParts(file);
  }

  private void checkParts(byte[] file) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      int parts = 0;
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        if (++parts > MOST_PARTS) {
          throw new RosterArchiveUnsafe();
        }
        try (InputStream content = new Counted(zip.getInputStream(part))) {
          checkPart(part.getName().toLowerCase(Locale.ROOT), content);
        }
      }
    }
  }

  private void checkPart(String name, InputStream content) throws IOException {
    if (name.endsWith(".xml") || name.endsWith(".rels")) {
      checkMarkup(content);
    } else {
      content.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void checkMarkup(InputStream content) throws IOException {
    try {
      XMLStreamReader reader = xml.createXMLStreamReader(content);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new RosterMarkupUnsafe();
        }
        if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("c")) {
          checkCell(reader.getAttributeValue(null, "r"));
        }
      }
    } catch (XMLStreamException broken) {
      // The parser wraps what reading throws; a bomb is one also inside a part that is no XML.
      throw unpacked > limit() ? new RosterArchiveUnsafe() : unreadable();
    }
  }

  private static void checkCell(@Nullable String address) {
    if (address != null && address.replaceAll("[0-9]", "").length() > COLUMN_LETTERS) {
      throw unreadable();
    }
  }

  private long limit() {
    return Math.min(MOST_BYTES, Math.max(HARMLESS, packed * MOST_RATIO));
  }

  static RosterUnreadable unreadable() {
    return new RosterUnreadable(
        "The file is not a workbook that can be read. Save it again as .xlsx or as CSV and import"
            + " that file.");
  }

  /** Counts what comes out of all parts together. */
  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) {
      unpacked += bytes;
      if (unpacked > limit()) {
        throw new RosterArchiveUnsafe();
      }
    }
  }
}
