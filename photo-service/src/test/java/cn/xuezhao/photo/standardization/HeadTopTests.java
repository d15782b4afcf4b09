package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.faces.Face;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Hair that the network does not see, above the outline that it gives. */
class HeadTopTests {

  private static final int SEEN = 200;
  private static final Scalar WALL = new Scalar(220, 222, 224);
  private static final Scalar HAIR = new Scalar(30, 28, 26);

  private final MatArena arena = new MatArena();

  @BeforeAll
  static void load() {
    assertThat(Synthetic.faces()).isNotNull();
  }

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void countsFluffyHairThatStandsOutBeforeAnEvenWall() {
    Mat picture = picture();
    Imgproc.rectangle(picture, new Point(330, 170), new Point(420, 420), HAIR, Imgproc.FILLED);
    // It is looked for in every second row.
    assertThat(top(picture)).isCloseTo(170, within(2.0));
  }

  @Test
  void countsNoStrand() {
    Mat picture = picture();
    for (int x = 300; x < 460; x += 20) {
      Imgproc.line(picture, new Point(x, 160), new Point(x, 420), HAIR, 2);
    }
    assertThat(top(picture)).isEqualTo(SEEN);
  }

  @Test
  void believesTheNetworkBeforeAWallWithThings() {
    Mat picture = picture();
    for (int y = 0; y < 260; y += 40) {
      Imgproc.rectangle(picture, new Point(0, y), new Point(750, y + 20), HAIR, Imgproc.FILLED);
    }
    assertThat(top(picture)).isEqualTo(SEEN);
  }

  private Mat picture() {
    return arena.own(new Mat(Synthetic.HEIGHT, Synthetic.WIDTH, CvType.CV_8UC3, WALL));
  }

  private double top(Mat picture) {
    Picture head = Synthetic.head(new Random(1), arena);
    Face face = Synthetic.face(head, arena);
    Mat person = arena.own(Mat.zeros(picture.size(), CvType.CV_8U));
    Imgproc.rectangle(
        person, new Point(200, SEEN), new Point(550, 1000), new Scalar(255), Imgproc.FILLED);
    return HeadTop.in(person, picture, face, arena);
  }
}
