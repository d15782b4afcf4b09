package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.decoding.PixelWork;
import cn.xuezhao.photo.faces.Detection;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a child does with a photo that is only to be recognized: its fingerprint, and no more. */
public final class FingerprintWork implements PixelWork {

  static final int KIND = 3;

  private final FaceReader reader;

  public FingerprintWork(FaceReader reader) {
    this.reader = reader;
  }

  @Override
  public int kind() {
    return KIND;
  }

  @Override
  public void run(DataInput instructions, byte[] bytes, DataOutput answer, MatArena arena)
      throws IOException {
    Picture picture = Picture.decode(bytes, instructions.readInt(), arena);
    List<Detection> faces = new ArrayList<>(reader.detect(picture.pixels(), arena));
    Optional<Face> main = ScreeningWork.main(reader, faces, picture, arena);
    answer.writeInt(ScreeningWork.large(faces).size());
    if (main.isPresent()) {
      Chip chip = Chip.of(picture.pixels(), main.get(), arena);
      FingerprintMeasure.take(picture.pixels(), chip, arena).write(answer);
    }
  }
}
