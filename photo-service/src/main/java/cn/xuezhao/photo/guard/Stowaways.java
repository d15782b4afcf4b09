package cn.xuezhao.photo.guard;

/**
 * Looks for a second file inside a picture, of the kinds that other programs open wherever they
 * begin: pages and scripts, PDF, archives. Phones write none of them; what they do append, films
 * and further pictures, passes.
 */
final class Stowaways {

  private static final String[] TEXTS = {"<html", "<script", "<?php", "%pdf-", "rar!\u001A\u0007"};

  /** The record at the end of a ZIP, behind which there is only a comment. */
  private static final String ZIP_END = "pk\u0005\u0006";

  private static final long LONGEST_ZIP_END = 65_535 + 22;

  private long window;
  private long zipEnd = Long.MIN_VALUE;

  /** Takes the next byte of what is not coded picture. */
  void see(int value, long position) {
    window = window << 8 | lowerCase(value);
    switch (value) {
      case 'l', 'L', 't', 'T', 'p', 'P', '-', 7 -> {
        for (String text : TEXTS) {
          if (isSeen(text)) {
            throw new UploadRefused(
                Refusal.ANOTHER_FILE, "%s before byte %d".formatted(text.strip(), position));
          }
        }
      }
      case 6 -> zipEnd = isSeen(ZIP_END) ? position : zipEnd;
      default -> {
        // Ends no mark.
      }
    }
  }

  /** The file is over. */
  void end(long length) {
    if (zipEnd >= length - LONGEST_ZIP_END) {
      throw new UploadRefused(Refusal.ANOTHER_FILE, "ZIP that ends at byte " + zipEnd);
    }
  }

  private boolean isSeen(String text) {
    long expected = 0;
    for (int i = 0; i < text.length(); i++) {
      expected = expected << 8 | text.charAt(i);
    }
    return (window & ~(-1L << (8 * text.length()))) == expected;
  }

  private static int lowerCase(int value) {
    return value >= 'A' && value <= 'Z' ? value + 32 : value;
  }
}
