package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.decoding.Jpeg;
import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.faces.Face;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** On painted heads that the network takes for people. */
class StandardizerTests {

  private static final OutputProfile WHITE = Synthetic.PROFILE.on(new Rgb(255, 255, 255));

  private final MatArena arena = new MatArena();

  @AfterEach
  void free() {
    arena.close();
  }

  /** Farther than the network sees, before a wall on which nothing else is. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void keepsAStrandThatStandsOutFar(int seed) {
    Picture picture = Synthetic.head(new Random(seed), arena);
    Face face = Synthetic.face(picture, arena);
    Point end = new Point(640, 330);
    Imgproc.line(picture.pixels(), new Point(500, 330), end, new Scalar(15, 15, 15), 5);
    Standardizer standardizer = new Standardizer(Synthetic.faces());
    Study study = standardizer.study(picture, face, new Target(WHITE, null), arena);
    Mat result = Jpeg.decode(standardizer.render(study, WHITE, arena).bytes(), 1, arena);
    Point seen = study.plan().toResult(new Point(end.x - 15, end.y));
    assertThat(result.get((int) seen.y, (int) seen.x)[1]).isLessThan(100);
  }
}
