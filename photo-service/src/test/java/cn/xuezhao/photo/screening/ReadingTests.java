package cn.xuezhao.photo.screening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.duplicates.PictureHash;
import cn.xuezhao.photo.standardization.Crop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTests {

  private static final Fingerprint FINGERPRINT = new Fingerprint(hashes(1), hashes(Long.MIN_VALUE));

  @Test
  void survivesTheWayFromChildToService() throws IOException {
    Shape box = new Shape(Shape.BOX, List.of(List.of(1.5, 2.0), List.of(30.0, 40.5)));
    Reading reading =
        new Reading(
            800,
            1000,
            List.of(
                new Measurement("head-roll", -3.25, List.of(box)),
                new Measurement("faces", 1, List.of())),
            new Rendered(
                new byte[] {1, 2, 3},
                List.of("eye line: 310.0 px"),
                new Crop(0.1, 0.2, 0.3, 0.4),
                new Crop(0.5, 0.2, 0.3, 0.4),
                true,
                FINGERPRINT));
    Reading back = sent(reading);
    assertThat(back.measurements()).isEqualTo(reading.measurements());
    assertThat(back.rendered().preview()).containsExactly(1, 2, 3);
    assertThat(back.rendered().failures()).containsExactly("eye line: 310.0 px");
    assertThat(back.rendered().crop()).isEqualTo(new Crop(0.1, 0.2, 0.3, 0.4));
    assertThat(back.rendered().automatic()).isEqualTo(new Crop(0.5, 0.2, 0.3, 0.4));
    assertThat(back.rendered().chosen()).isTrue();
    assertThat(back.rendered().fingerprint()).isEqualTo(FINGERPRINT);
    assertThat(back.width()).isEqualTo(800);
    assertThat(back.height()).isEqualTo(1000);
  }

  @Test
  void mayCarryNoPreview() throws IOException {
    assertThat(sent(new Reading(1, 1, List.of(), Rendered.NOTHING)).rendered().preview()).isNull();
  }

  private static Fingerprint.Hashes hashes(long bits) {
    return new Fingerprint.Hashes(new PictureHash(bits, 2, 3, 4), new PictureHash(5, 6, 7, bits));
  }

  private static Reading sent(Reading reading) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    reading.write(new DataOutputStream(bytes));
    return Reading.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
