package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.duplicates.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes fingerprints of photos, in a child. */
public final class Fingerprinting {

  private final DecoderPool decoders;

  public Fingerprinting(DecoderPool decoders) {
    this.decoders = decoders;
  }

  /**
   * Takes the fingerprint of a picture that the guard has let through.
   *
   * @param longSide of the picture, by its header
   */
  public Taken take(Path picture, int longSide) {
    try (DataInputStream answer =
        decoders.run(FingerprintWork.KIND, instructions(longSide), picture)) {
      int faces = answer.readInt();
      return new Taken(faces, faces == 0 ? null : Fingerprint.read(answer));
    } catch (IOException e) {
      throw new UncheckedIOException("answer of a decoder could not be read", e);
    }
  }

  private static byte[] instructions(int longSide) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeInt(longSide);
    return bytes.toByteArray();
  }

  /**
   * @param faces how many people the picture is of; those far behind the first do not count
   * @param fingerprint of the main one; null when there is nobody
   */
  public record Taken(int faces, @Nullable Fingerprint fingerprint) {}
}
