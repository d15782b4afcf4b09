package cn.xuezhao.batch.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as a spreadsheet program packs it, written by hand so that tests can break it. */
final class Workbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private Workbook(String sheet) {
    parts.put(
        "[Content_Types].xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        </Types>\
        """);
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"说明\" sheetId=\"9\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, RELATIONS));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put("xl/worksheets/sheet1.xml", sheet);
  }

  /** The lines of a simple CSV as texts; what begins with {@code #} is a number. */
  static Workbook of(String csv) {
    StringBuilder rows = new StringBuilder();
    int number = 0;
    for (String line : csv.split("\n")) {
      rows.append("<row r=\"%d\">".formatted(++number));
      int column = 0;
      for (String cell : line.split(",", -1)) {
        rows.append(cell(cell, (char) ('A' + column++) + Integer.toString(number)));
      }
      rows.append("</row>");
    }
    return ofRows(rows.toString());
  }

  static Workbook ofRows(String rows) {
    return new Workbook(
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  Workbook with(String part, String content) {
    parts.put(part, content);
    return this;
  }

  /** A roster of nobody with one more part, in whatever encoding. */
  static byte[] withPart(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Packs 1:1000. */
  static byte[] bomb() {
    return of("学号,姓名\n1001,王一\n").with("xl/media/image1.bin", "0".repeat(8_000_000)).bytes();
  }

  /** The same in the part that is read. */
  static byte[] bombInTheSheet() {
    return ofRows("<row r=\"1\"><c r=\"A1\"/></row>".repeat(200_000)).bytes();
  }

  static byte[] withDoctype() {
    return of("学号,姓名\n1001,王一\n")
        .with(
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"%s\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"
                .formatted(MAIN))
        .bytes();
  }

  /** The first bytes of a compound file, as .xls and protected workbooks begin. */
  static byte[] oldFormat() {
    byte[] file = new byte[1_024];
    byte[] mark = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(mark, 0, file, 0, mark.length);
    return file;
  }

  private static String cell(String text, String address) {
    if (text.isEmpty()) {
      return "";
    }
    return text.startsWith("#")
        ? "<c r=\"%s\"><v>%s</v></c>".formatted(address, text.substring(1))
        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
  }
}
