package cn.xuezhao.photo.codes;

import cn.xuezhao.photo.decoding.DecoderPool;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads collection codes, in a child. */
public final class CodeReading {

  private final DecoderPool decoders;

  public CodeReading(DecoderPool decoders) {
    this.decoders = decoders;
  }

  /**
   * The text of the code, or empty when none can be read.
   *
   * @param picture let through by the guard
   * @param longSide of the picture, by its header
   */
  public Optional<String> read(byte[] picture, int longSide) {
    try (DataInputStream answer =
        decoders.run(CodeReadingWork.KIND, instructions(longSide), picture)) {
      if (!answer.readBoolean()) {
        return Optional.empty();
      }
      byte[] utf8 = new byte[answer.readInt()];
      answer.readFully(utf8);
      return Optional.of(new String(utf8, StandardCharsets.UTF_8));
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
