package cn.xuezhao.photo.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of itself becomes numbers, and nothing else leaves the child. */
class FileMeasuresTests {

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @ValueSource(strings = {"Adobe Photoshop 25.1 (Windows)", "MeituPic", "Snapseed 2.21", "美图秀秀"})
  void recognizesProgramsThatEditPictures(String software) {
    assertThat(measured(segment(0xE1, exif(software)))).containsEntry("editor", 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HUAWEI P60", "17.5.1", "MIUI 14", "HDR+ 1.0.600"})
  void takesTheFirmwareOfCamerasForWhatItIs(String software) {
    assertThat(measured(segment(0xE1, exif(software)))).containsEntry("editor", 0.0);
  }

  @Test
  void readsTheDayOnWhichAPhotoWasTaken() {
    assertThat(measured(segment(0xE1, exif("camera"))))
        .containsEntry("taken-on", (double) LocalDate.of(2026, 5, 1).toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<rdf><AIGC>{\"Label\":\"1\"}", "digitalsourcetype/trainedAlgorithmicMedia"})
  void recognizesTheMarksOfMadeUpPictures(String mark) {
    byte[] xmp = ("http://ns.adobe.com/xap/1.0/\0" + mark).getBytes(StandardCharsets.US_ASCII);
    assertThat(measured(segment(0xE1, xmp))).containsEntry("made-by-machine", 1.0);
    assertThat(measured(segment(0xE1, EXIF))).containsEntry("made-by-machine", 0.0);
  }

  @Test
  void saysNothingOfAFileThatSaysNothing() {
    assertThat(measured(new byte[0])).containsEntry("editor", 0.0).doesNotContainKey("taken-on");
  }

  @Test
  void survivesNonsense() {
    byte[] cut = java.util.Arrays.copyOf(segment(0xE1, exif("camera")), 30);
    assertThat(measured(cut)).doesNotContainKey("taken-on");
    byte[] wild = EXIF.clone();
    assertThat(measured(segment(0xE1, wild))).containsEntry("editor", 0.0);
  }

  private static Map<String, Double> measured(byte[] segments) {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
    jpeg.writeBytes(segments);
    jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2, 0, (byte) 0xFF, (byte) 0xD9});
    Notes notes = new Notes(1);
    FileMeasures.take(jpeg.toByteArray(), notes);
    return notes.all().stream().collect(Collectors.toMap(Measurement::name, Measurement::value));
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  /** One field Software, and one directory with the time of 1 May 2026. */
  private static byte[] exif(String software) {
    byte[] text = (software + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] time = "2026:05:01 10:00:00\0".getBytes(StandardCharsets.US_ASCII);
    int texts = 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(EXIF.length + texts + text.length + time.length);
    tiff.put(EXIF).put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    field(tiff, 0x0131, 2, text.length, texts);
    field(tiff, 0x8769, 4, 1, 8 + 2 + 2 * 12 + 4);
    tiff.putInt(0).putShort((short) 1);
    field(tiff, 0x9003, 2, time.length, texts + text.length);
    return tiff.putInt(0).put(text).put(time).array();
  }

  private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
