package cn.xuezhao.photo.upload;

import cn.xuezhao.photo.storage.ObjectStorage;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** The bytes of a photo, read from its pieces; one of them is in memory at a time. */
final class Pieces extends InputStream {

  private final Iterator<Part> parts;
  private final ObjectStorage objects;
  private byte[] piece = {};
  private int at;

  Pieces(List<Part> parts, ObjectStorage objects) {
    this.parts = parts.iterator();
    this.objects = objects;
  }

  @Override
  public int read() {
    return hasMore() ? piece[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int read = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, offset, read);
    at += read;
    return read;
  }

  private boolean hasMore() {
    while (at == piece.length && parts.hasNext()) {
      String key = parts.next().key();
      piece = objects.get(key).orElseThrow(() -> new PieceGone(key));
      at = 0;
    }
    return at < piece.length;
  }
}
