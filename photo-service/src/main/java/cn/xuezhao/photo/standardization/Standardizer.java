package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.Jpeg;
import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.decoding.Stage;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Makes the standard photo of one face: plan the crop, look at the wall, cut the person out, put
 * them on the tenant's background, write the file, check it. One per child.
 */
public final class Standardizer {

  private final FaceReader reader;

  public Standardizer(FaceReader reader) {
    this.reader = reader;
  }

  /** Cuts the frame and looks at the wall behind the person; changes nothing yet. */
  public Study study(Picture picture, Face face, Target target, MatArena arena) {
    Framed framed = Framed.of(picture, face, target, reader, arena);
    Stage.BACKGROUND.begins();
    return Study.of(framed, arena);
  }

  /** Makes the file and checks it. */
  public Rendering render(Study study, OutputProfile profile, MatArena arena) {
    Stage.BACKGROUND.begins();
    Wall wall = Wall.of(study, arena);
    Stage.MATTE.begins();
    Matte.Solved matte =
        Matte.solve(study.pixels(), study.reach(arena), wall, study.person(), arena);
    Mat composed = Composition.on(profile.background(), study.pixels(), matte, wall, arena);
    Stage.ENCODE.begins();
    JpegEncoding.Encoded encoded = JpegEncoding.encode(composed, profile, arena);
    Stage.SELF_CHECK.begins();
    Mat decoded = Jpeg.decode(encoded.bytes(), 1, arena);
    List<String> failures = new ArrayList<>();
    // Looked for where it must be; how many faces the picture has was asked of the upload.
    Face face = reader.landmarks(decoded, study.face(), arena);
    failures.addAll(SelfCheck.failures(encoded.bytes(), decoded, face, profile, arena));
    Fidelity.Product product = new Fidelity.Product(matte.matrix(), composed, encoded, decoded);
    failures.addAll(Fidelity.failures(study.framed(), product, arena));
    return new Rendering(encoded.bytes(), failures);
  }

  /**
   * A finished file.
   *
   * @param failures what the self-check found; empty for a photo that may be published
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  public record Rendering(byte[] bytes, List<String> failures) {

    public Rendering {
      failures = List.copyOf(failures);
    }
  }
}
