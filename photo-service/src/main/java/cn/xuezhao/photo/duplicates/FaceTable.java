package cn.xuezhao.photo.duplicates;

import java.util.ArrayList;
import java.util.List;

/**
 * The faces of all known photos in memory: 32 bytes each, by position. To look one up is to look at
 * all of them, which is a few thousandths of a second for a million. Used by one thread at a time.
 */
final class FaceTable {

  private static final int LONGS = 4;

  /** Photos per block: a table grows without being copied, and 256 KB are no burden to a heap. */
  private static final int BLOCK = 8_192;

  private final List<long[]> blocks = new ArrayList<>();
  private long last;

  /** The position up to which the table is filled. */
  long last() {
    return last;
  }

  /** Appends the face of the next position. */
  void add(PictureHash face) {
    long[] block = nextBlock();
    int at = (int) (last % BLOCK) * LONGS;
    block[at] = face.first();
    block[at + 1] = face.second();
    block[at + 2] = face.third();
    block[at + 3] = face.fourth();
    last++;
  }

  /** Keeps the next position free: nothing is as far from every face as no face. */
  void addNothing() {
    nextBlock();
    last++;
  }

  /** Positions of the faces that differ from one of the two in at most so many bits. */
  List<Long> near(Fingerprint.Hashes face, int bits) {
    List<Long> found = new ArrayList<>();
    for (int index = 0; index < blocks.size(); index++) {
      long before = (long) index * BLOCK;
      int filled = (int) Math.min(BLOCK, last - before);
      search(blocks.get(index), filled, face, bits).forEach(at -> found.add(before + at + 1));
    }
    return found;
  }

  private static List<Integer> search(long[] block, int filled, Fingerprint.Hashes face, int bits) {
    PictureHash plain = face.plain();
    PictureHash mirrored = face.mirrored();
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < filled; i++) {
      int at = i * LONGS;
      long first = block[at];
      long second = block[at + 1];
      long third = block[at + 2];
      long fourth = block[at + 3];
      if (plain.distance(first, second, third, fourth) <= bits
          || mirrored.distance(first, second, third, fourth) <= bits) {
        found.add(i);
      }
    }
    return found;
  }

  private long[] nextBlock() {
    if (last % BLOCK == 0) {
      blocks.add(new long[BLOCK * LONGS]);
    }
    return blocks.getLast();
  }
}
