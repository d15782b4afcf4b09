package cn.xuezhao.photo.decoding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The wire between service and child: a marker, a kind or status, then length-prefixed parts. The
 * marker tells a frame from stray output of a native library.
 */
final class Frames {

  static final int DONE = 0;
  static final int UNDECODABLE = 1;
  static final int FAILED = 2;

  private static final int MARKER = 0x585A_5031;
  private static final int MAX_PART = 16 * 1024 * 1024;

  private Frames() {}

  /** A question to a child; the picture is copied from its source, never held as a whole. */
  static void ask(DataOutputStream out, int kind, byte[] instructions, Source picture)
      throws IOException {
    out.writeInt(MARKER);
    out.writeByte(kind);
    part(out, instructions);
    out.writeInt(Math.toIntExact(picture.length()));
    try (InputStream in = picture.open()) {
      in.transferTo(out);
    }
    out.flush();
  }

  static @Nullable Question question(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int marker = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    if (marker != MARKER) {
      throw new IOException("not a frame");
    }
    return new Question(in.readUnsignedByte(), part(in), part(in));
  }

  static void answer(DataOutputStream out, int status, byte[] body) throws IOException {
    out.writeInt(MARKER);
    out.writeByte(status);
    part(out, body);
    out.flush();
  }

  static Answer answer(DataInputStream in) throws IOException {
    if (in.readInt() != MARKER) {
      throw new IOException("not a frame");
    }
    return new Answer(in.readUnsignedByte(), part(in));
  }

  private static void part(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] part(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_PART) {
      throw new IOException("part length: " + length + " (expected: <= " + MAX_PART + ")");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  /** Where the bytes of a picture come from. */
  interface Source {
    long length() throws IOException;

    InputStream open() throws IOException;
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  record Question(int kind, byte[] instructions, byte[] picture) {}

  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  record Answer(int status, byte[] body) {}
}
