package cn.xuezhao.photo.codes;

import cn.xuezhao.photo.decoding.DecoderPool;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads collection codes, in a child. */
public final class CodeReading {

  private final DecoderPool decoders;

  public CodeReading(DecoderPool decoders) {
    this.decoders = decoders;
  }

  /**
   * The text of the code, or why there is none.
   *
   * @param picture let through by the guard
   * @param longSide of the picture, by its header
   */
  public CodeAnswer read(byte[] picture, int longSide) {
    try (DataInputStream answer =
        decoders.run(CodeReadingWork.KIND, instructions(longSide), picture)) {
      if (!answer.readBoolean()) {
        return new CodeAnswer.Unread(CodeTrouble.valueOf(answer.readUTF()));
      }
      byte[] utf8 = new byte[answer.readInt()];
      answer.readFully(utf8);
      return new CodeAnswer.Read(new String(utf8, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("answer of a decoder could not be read", e);
    }
  }

  private static byte[] instructions(int longSide) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeInt(longSide);
    return bytes.toByteArray();
  }
}
