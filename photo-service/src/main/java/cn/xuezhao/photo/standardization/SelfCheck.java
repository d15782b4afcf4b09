package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Measures the finished file against every pixel rule of the standard, as a receiver would: from
 * its bytes. Only where the face must be is known beforehand: the landmarks are fitted there anew,
 * and how many people there are was asked of the upload. A photo that fails is never published.
 */
final class SelfCheck {

  /** Least confidence of the landmarks; what is no face has 0.23 at most. */
  private static final double IS_FACE = 0.5;

  /** What JPEG may do to an even color, in levels of 255. */
  private static final int TOLERANCE = 6;

  /** A pixel this far from the background belongs to the person, in levels of 255. */
  private static final int PERSON = 30;

  /** Corners of the upper edge that must be background, in pixels. */
  private static final int CORNER = 40;

  /** Thinner than this is a loose strand with the blur that JPEG gives its color, in pixels. */
  private static final int STRAND = 7;

  private final OutputProfile profile;
  private final MatArena arena;
  private final List<String> failures = new ArrayList<>();

  private SelfCheck(OutputProfile profile, MatArena arena) {
    this.profile = profile;
    this.arena = arena;
  }

  /** Everything that is wrong, as sentences with the measured value; empty when all is well. */
  static List<String> failures(
      byte[] bytes, Mat decoded, Face face, OutputProfile profile, MatArena arena) {
    SelfCheck check = new SelfCheck(profile, arena);
    check.file(JpegFile.read(bytes));
    check.pixels(decoded, face);
    return List.copyOf(check.failures);
  }

  private void file(JpegFile file) {
    expect(file.complete(), "file: incomplete");
    expect(file.width() == profile.width(), "width: %d px".formatted(file.width()));
    expect(file.height() == profile.height(), "height: %d px".formatted(file.height()));
    expect(
        file.densityPerInch() == profile.dpi(), "density: %d dpi".formatted(file.densityPerInch()));
    expect(file.baseline(), "coding: not baseline");
    expect(file.bitsPerChannel() * file.channels() == 24, "color: not 24 bit");
    expect(file.quality() >= profile.minQuality(), "quality: %d".formatted(file.quality()));
    expect(profile.bytes().contains(file.length()), "length: %d bytes".formatted(file.length()));
    expect(file.metadata().isEmpty(), "metadata: %s".formatted(file.metadata()));
  }

  private void pixels(Mat bgr, Face face) {
    expect(face.confidence() >= IS_FACE, "face: not to be seen");
    within("eye line", face.eyeLine(), profile.eyes());
    within("face width", face.width(), profile.faceWidth());
    double offset = face.centerX() - profile.width() / 2.0;
    expect(
        Math.abs(offset) <= profile.maxOffset(),
        "offset from the middle: %.1f px".formatted(offset));
    int forehead = (int) Math.max(1, Math.min(bgr.rows(), Math.ceil(face.forehead().y) + 1));
    Mat person = difference(arena.own(bgr.rowRange(0, forehead)));
    within("crown", HeadTop.in(person, face, arena), profile.crown());
    corner(bgr, 0);
    corner(bgr, profile.width() - CORNER);
  }

  /** Mask of where a pixel is clearly not background, nor a loose strand: that is no crown. */
  private Mat difference(Mat bgr) {
    Mat person = Wall.alike(bgr, background(), PERSON, arena);
    Core.bitwise_not(person, person);
    Mat disc =
        arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(STRAND, STRAND)));
    Imgproc.morphologyEx(person, person, Imgproc.MORPH_OPEN, disc);
    return person;
  }

  private void corner(Mat bgr, int left) {
    Mat corner = arena.own(bgr.submat(0, CORNER, left, left + CORNER));
    Mat off = arena.mat();
    Core.absdiff(corner, background(), off);
    double most = Core.minMaxLoc(arena.own(off.reshape(1))).maxVal;
    expect(most <= TOLERANCE, "background in a corner: off by %.0f levels".formatted(most));
  }

  private Scalar background() {
    Rgb color = profile.background();
    return new Scalar(color.blue(), color.green(), color.red());
  }

  private void within(String name, double value, Band band) {
    expect(
        band.contains(value),
        "%s: %.1f px (expected: %.0f to %.0f)".formatted(name, value, band.min(), band.max()));
  }

  private void expect(boolean holds, String failure) {
    if (!holds) {
      failures.add(failure);
    }
  }
}
