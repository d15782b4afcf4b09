package cn.xuezhao.photolab.variations;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.FaceReader;
import cn.xuezhao.photo.faces.Models;
import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.LabelFile;
import cn.xuezhao.photolab.sets.Labelled;
import cn.xuezhao.photolab.sets.SetRefused;
import cn.xuezhao.photolab.sets.Vocabulary;
import cn.xuezhao.photolab.sets.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Makes a labelled set from portraits. A portrait with nothing wrong but its surroundings gives
 * good photos and one photo per kind of fault; one with a fault of its own gives photos with
 * exactly this fault. Every portrait is also taken as it is. The same seed makes the same set.
 */
public final class VariationMaker {

  /** Faults of the surroundings are gone once the person stands before another wall. */
  private static final Set<String> OF_SURROUNDINGS =
      Set.of("face-several", "bystander", "face-too-small");

  private static final String WALL = "background-";
  private static final String GUARD = "photo-";
  private static final String HEAD_CUT = "head-cut";

  /** Photos of a portrait with a fault of its own. */
  private static final int FEW = 2;

  private final FaceReader reader = new FaceReader(new Models());
  private final Vocabulary vocabulary;
  private final Plan plan;
  private final List<Labelled> rows = new ArrayList<>();

  /** Loads the networks; OpenCV must be there. */
  public VariationMaker(Vocabulary vocabulary, Plan plan) {
    this.vocabulary = vocabulary;
    this.plan = plan;
  }

  /**
   * How much of everything.
   *
   * @param good good photos of each good portrait
   * @param kinds kinds of fault of each good portrait; they take turns
   */
  public record Plan(long seed, int good, int kinds) {}

  /** A portrait and what is wrong with it to begin with. */
  public record Portrait(Path file, String name, List<Fault> faults) {

    public Portrait {
      faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong with it before another wall. */
    public boolean isGood() {
      return !onlyAsItIs() && ownFaults().isEmpty();
    }

    List<Fault> ownFaults() {
      return faults.stream().filter(fault -> !ofSurroundings(fault)).toList();
    }

    /** Who is one of many, or whose picture does not pass the guard, is not cut out. */
    boolean onlyAsItIs() {
      return faults.stream()
          .map(Fault::name)
          .anyMatch(name -> name.equals("face-several") || name.startsWith(GUARD));
    }

    /** A head that leans a little is set upright before the new wall. */
    private static boolean ofSurroundings(Fault fault) {
      return OF_SURROUNDINGS.contains(fault.name())
          || fault.name().replace("?", "").startsWith(WALL)
          || (fault.name().equals("head-roll") && fault.weight() == Weight.SOFT);
    }
  }

  /**
   * Writes the pictures and their labels.
   *
   * @param progress hears how many portraits are done
   */
  public List<Labelled> make(List<Portrait> portraits, Path folder, IntConsumer progress) {
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < portraits.size(); i++) {
        try (MatArena arena = new MatArena()) {
          variations(portraits, i, folder, arena);
        }
        progress.accept(i + 1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the set could not be written to " + folder, e);
    }
    LabelFile.write(folder, rows);
    return List.copyOf(rows);
  }

  private void variations(List<Portrait> portraits, int index, Path folder, MatArena arena)
      throws IOException {
    Portrait portrait = portraits.get(index);
    String original = portrait.name() + "-original.jpg";
    Files.write(folder.resolve(original), Files.readAllBytes(portrait.file()));
    rows.add(new Labelled(original, portrait.faults(), portrait.name()));
    Person person = portrait.onlyAsItIs() ? null : person(portrait, arena);
    if (person == null) {
      return;
    }
    Scene scene = new Scene(portrait, person, other(portraits, index, arena), folder);
    List<Fault> own = ownFaults(portrait, person);
    int good = own.isEmpty() ? plan.good() : Math.min(FEW, plan.good());
    for (int i = 1; i <= good; i++) {
      take(scene, (own.isEmpty() ? "good-" : "plain-") + i, own, GoodRecipe::make);
    }
    if (own.stream().allMatch(fault -> fault.weight() == Weight.SOFT)) {
      for (Kind kind : kindsFor(index)) {
        take(scene, kind.word(), both(own, kind.fault(vocabulary)), kind::make);
      }
    }
  }

  /** Whose hair ends with the portrait has no whole head before another wall either. */
  private List<Fault> ownFaults(Portrait portrait, Person person) {
    List<Fault> own = new ArrayList<>(portrait.ownFaults());
    if (person.reachesUpperEdge() && own.stream().noneMatch(f -> f.name().equals(HEAD_CUT))) {
      own.add(new Fault(List.of(HEAD_CUT), vocabulary.usual(HEAD_CUT)));
    }
    return own;
  }

  private static List<Fault> both(List<Fault> own, Fault made) {
    List<Fault> all = new ArrayList<>(own);
    all.removeIf(fault -> fault.name().equals(made.name()));
    all.add(made);
    return all;
  }

  /** All in turn, so that every kind has as many portraits as every other. */
  private List<Kind> kindsFor(int index) {
    Kind[] all = Kind.values();
    return IntStream.range(0, Math.min(plan.kinds(), all.length))
        .mapToObj(i -> all[(index * plan.kinds() + i) % all.length])
        .toList();
  }

  private record Scene(Portrait portrait, Person person, Person other, Path folder) {}

  private void take(Scene scene, String word, List<Fault> faults, Function<Stage, Print> recipe)
      throws IOException {
    String name = scene.portrait().name() + "-" + word + ".jpg";
    long seed = plan.seed() * 1_000_003L + name.hashCode();
    // OpenCV has a chance of its own.
    Core.setRNGSeed((int) seed);
    try (MatArena arena = new MatArena()) {
      Random random = new Random(seed);
      Print print = recipe.apply(new Stage(scene.person(), scene.other(), reader, random, arena));
      Files.write(scene.folder().resolve(name), finished(print, random, arena).jpeg());
    }
    rows.add(new Labelled(name, faults, scene.portrait().name()));
  }

  /** In the size and quality that the recipe asked for, or in what phones usually deliver. */
  private static Print finished(Print print, Random random, MatArena arena) {
    int quality = print.quality() > 0 ? print.quality() : 85 + random.nextInt(11);
    int usual = Math.max(print.bgr().cols(), print.bgr().rows());
    int longSide = print.longSide() > 0 ? print.longSide() : Math.max(1000, usual);
    double scale = (double) longSide / usual;
    double least = 500.0 / Math.min(print.bgr().cols(), print.bgr().rows());
    double by = Math.max(scale, least);
    Mat sized =
        Math.abs(by - 1) < 0.01
            ? print.bgr()
            : Pixels.resized(print.bgr(), print.bgr().cols() * by, print.bgr().rows() * by, arena);
    return new Print(sized, quality, 0, print.software(), print.orientation());
  }

  private static @Nullable Person cut(Portrait portrait, FaceReader reader, MatArena arena)
      throws IOException {
    MatOfByte bytes = arena.own(new MatOfByte(Files.readAllBytes(portrait.file())));
    Mat bgr = arena.own(Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR));
    if (bgr.empty()) {
      throw new SetRefused(portrait.file() + " is no picture; take it out of the folder");
    }
    return Person.in(bgr, reader, arena);
  }

  private @Nullable Person person(Portrait portrait, MatArena arena) throws IOException {
    return cut(portrait, reader, arena);
  }

  /** The next portrait that shows one person; the same one when there is no other. */
  private Person other(List<Portrait> portraits, int index, MatArena arena) throws IOException {
    for (int step = 1; step <= portraits.size(); step++) {
      Portrait next = portraits.get((index + step) % portraits.size());
      Person person = next.onlyAsItIs() ? null : person(next, arena);
      if (person != null) {
        return person;
      }
    }
    throw new SetRefused("no portrait shows one person");
  }
}
