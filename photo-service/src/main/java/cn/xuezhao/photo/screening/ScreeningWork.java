package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.decoding.PixelWork;
import cn.xuezhao.photo.decoding.Stage;
import cn.xuezhao.photo.faces.Detection;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import cn.xuezhao.photo.standardization.OutputProfile;
import cn.xuezhao.photo.standardization.Standardizer;
import cn.xuezhao.photo.standardization.Study;
import cn.xuezhao.photo.standardization.Target;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a child does with a photo: measure everything, render the standard photo. */
public final class ScreeningWork implements PixelWork {

  static final int KIND = 1;

  /**
   * A face this much smaller than the main one is somebody in the background, as share of width.
   */
  private static final double BYSTANDER = 0.25;

  /** Of a faint face, and how many of them are looked at. */
  private static final double SURELY_FACE = 0.9;

  private static final int FAINT_ONES = 2;

  /** Least confidence of the landmarks in a face; false hits have 0.23 at most. */
  private static final double IS_FACE = 0.4;

  private final FaceReader reader;
  private final Standardizer standardizer;

  public ScreeningWork(FaceReader reader) {
    this.reader = reader;
    this.standardizer = new Standardizer(reader);
  }

  /** The same on a made-up picture, for a child that has just been born. */
  public PixelWork warmUp() {
    return new WarmUpWork(this);
  }

  @Override
  public int kind() {
    return KIND;
  }

  @Override
  public void run(DataInput instructions, byte[] bytes, DataOutput answer, MatArena arena)
      throws IOException {
    int longSide = instructions.readInt();
    Target target = Target.read(instructions);
    Stage.DECODE.begins();
    Picture picture = Picture.decode(bytes, longSide, arena);
    Reading reading = read(picture, target, arena);
    if (tooCoarse(reading, picture)) {
      Stage.DECODE.begins();
      reading = read(Picture.decodeFiner(bytes, longSide, picture, arena), target, arena);
    }
    Notes file = new Notes(1);
    FileMeasures.take(bytes, file);
    reading.and(file.all()).write(answer);
  }

  /** A face that would have to be enlarged although the upload holds more pixels. */
  private static boolean tooCoarse(Reading reading, Picture picture) {
    return picture.scale() > 1.5
        && reading.measurements().stream()
            .anyMatch(m -> m.name().equals("enlargement") && m.value() > 1);
  }

  private Reading read(Picture picture, Target target, MatArena arena) {
    Notes notes = new Notes(picture.scale());
    Stage.DETECT.begins();
    List<Detection> found = reader.detectFaint(picture.pixels(), arena);
    List<Detection> faces = new ArrayList<>(found.stream().filter(Detection::isSure).toList());
    Stage.MESH.begins();
    Optional<Face> main = main(reader, faces, picture, arena);
    if (main.isPresent()) {
      faces.addAll(behind(faces.getFirst(), found, picture, arena));
    }
    count(faces, notes);
    Rendered rendered =
        main.map(face -> measure(picture, face, target, notes, arena)).orElse(Rendered.NOTHING);
    return new Reading(
        (int) Math.round(picture.width() * picture.scale()),
        (int) Math.round(picture.height() * picture.scale()),
        notes.all(),
        rendered);
  }

  /** The detectors see faces in patterns: larger ones in which no landmarks fit are taken out. */
  static Optional<Face> main(
      FaceReader reader, List<Detection> faces, Picture picture, MatArena arena) {
    while (!faces.isEmpty()) {
      Face face = reader.landmarks(picture.pixels(), faces.getFirst(), arena);
      if (face.confidence() >= IS_FACE) {
        return Optional.of(face);
      }
      faces.removeFirst();
    }
    return Optional.empty();
  }

  /** Small faint faces in which landmarks fit well; a crowd of patterns is not looked through. */
  private List<Detection> behind(
      Detection main, List<Detection> found, Picture picture, MatArena arena) {
    return found.stream()
        .filter(face -> !face.isSure() && face.box().width < BYSTANDER * main.box().width)
        .sorted(Comparator.comparingDouble(Detection::score).reversed())
        .limit(FAINT_ONES)
        .filter(face -> reader.landmarks(picture.pixels(), face, arena).confidence() >= SURELY_FACE)
        .toList();
  }

  private static void count(List<Detection> faces, Notes notes) {
    List<Detection> large = large(faces);
    List<Detection> small = faces.stream().filter(face -> !large.contains(face)).toList();
    notes.add("faces", large.size(), boxes(large, notes));
    notes.add("bystanders", small.size(), boxes(small, notes));
  }

  /** Everybody but those far behind the first. */
  static List<Detection> large(List<Detection> faces) {
    double main = faces.isEmpty() ? 0 : faces.getFirst().box().width;
    return faces.stream().filter(face -> face.box().width >= BYSTANDER * main).toList();
  }

  private static Shape[] boxes(List<Detection> faces, Notes notes) {
    return faces.stream()
        .map(face -> notes.box(face.box().tl(), face.box().br()))
        .toArray(Shape[]::new);
  }

  /** For the warm-up, which says itself where the face is. */
  Rendered measure(
      Picture picture, Detection detection, Target target, Notes notes, MatArena arena) {
    return measure(
        picture, reader.landmarks(picture.pixels(), detection, arena), target, notes, arena);
  }

  private Rendered measure(Picture picture, Face face, Target target, Notes notes, MatArena arena) {
    OutputProfile profile = target.profile();
    Stage.METRICS.begins();
    Shape whole = notes.box(face.middle(234, 10), face.middle(454, 152));
    notes.add("face-confidence", face.confidence(), whole);
    notes.add("face-pixels", face.width() * picture.scale(), whole);
    PictureMeasures.take(picture, face, notes, arena);
    RasterMeasure.take(picture, face, notes, arena);
    Chip chip = Chip.of(picture.pixels(), face, arena);
    measureFace(face, chip, notes, arena);
    Study study = standardizer.study(picture, face, target, arena);
    Stage.METRICS.begins();
    notes.add("enlargement", study.plan().scale());
    FrameMeasures.take(study, profile, picture.pixels(), notes);
    double noise = GrainMeasures.take(study, notes, arena);
    BackgroundMeasures.take(study, noise, profile, notes, arena);
    measureFrame(study, profile, chip, notes, arena);
    Standardizer.Rendering rendering = standardizer.render(study, profile, arena);
    return new Rendered(
        rendering.bytes(),
        rendering.failures(),
        study.asked().shareOf(picture.width(), picture.height(), profile),
        study.automatic().shareOf(picture.width(), picture.height(), profile),
        study.asked().chosen(),
        FingerprintMeasure.take(picture.pixels(), chip, arena));
  }

  private static void measureFace(Face face, Chip chip, Notes notes, MatArena arena) {
    PoseMeasures.take(face, notes);
    SharpnessMeasure.take(face, chip, notes, arena);
    LightMeasures.take(face, chip, notes, arena);
    SkinMeasures.take(face, chip, notes, arena);
    MouthMeasures.take(face, chip, notes, arena);
    EyeMeasures.take(face, chip, notes, arena);
    GlassesMeasures.take(face, chip, notes, arena);
    HeadMeasures.ears(face, chip, notes, arena);
  }

  private static void measureFrame(
      Study study, OutputProfile profile, Chip chip, Notes notes, MatArena arena) {
    Torso torso = Torso.of(study, arena);
    ClothesMeasures.take(study, torso, profile, notes, arena);
    WallMeasures.take(study, notes, arena);
    PostureMeasures.take(study, torso, chip, notes, arena);
    HeadMeasures.headwear(study, notes, arena);
  }
}
