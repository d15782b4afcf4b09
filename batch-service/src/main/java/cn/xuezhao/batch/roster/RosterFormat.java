package cn.xuezhao.batch.roster;

import java.util.Arrays;

/** What a school may hand in, told by the first bytes: names and media types are often wrong. */
enum RosterFormat {
  CSV_UTF_8,
  CSV_GBK,
  XLSX;

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Compound files: workbooks until Excel 2003, and every workbook with a password. */
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** Opens a file of any format. */
  static RosterLines open(byte[] file) {
    if (startsWith(file, COMPOUND)) {
      throw new RosterFormatOld();
    }
    if (startsWith(file, ZIP)) {
      return WorkbookReader.open(file);
    }
    RosterText text = RosterText.of(file);
    return new CsvReader(text.text(), text.format());
  }

  private static boolean startsWith(byte[] file, byte[] mark) {
    return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }
}
