package cn.xuezhao.photolab;

import cn.xuezhao.photo.decoding.NativeImaging;
import cn.xuezhao.photo.guard.Refusal;
import cn.xuezhao.photo.guard.UploadProblem;
import cn.xuezhao.photo.guard.UploadRefused;
import cn.xuezhao.photo.screening.Examination;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.standardization.Rgb;
import cn.xuezhao.photolab.duplicates.Recognition;
import cn.xuezhao.photolab.duplicates.Recognized;
import cn.xuezhao.photolab.evaluation.Examiner;
import cn.xuezhao.photolab.evaluation.Seen;
import cn.xuezhao.photolab.evaluation.Tally;
import cn.xuezhao.photolab.refit.Decision;
import cn.xuezhao.photolab.refit.Refit;
import cn.xuezhao.photolab.report.DuplicateReport;
import cn.xuezhao.photolab.report.HtmlReport;
import cn.xuezhao.photolab.report.ProposalTable;
import cn.xuezhao.photolab.report.TextReport;
import cn.xuezhao.photolab.sets.LabelFile;
import cn.xuezhao.photolab.sets.Labelled;
import cn.xuezhao.photolab.sets.SetRefused;
import cn.xuezhao.photolab.sets.Vocabulary;
import cn.xuezhao.photolab.sets.Weight;
import cn.xuezhao.photolab.variations.VariationMaker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One run: make a set, or judge one and report. */
final class Session {

  private static final String BOOK = "chsi-2017-99";
  private static final int CHILDREN = 2;

  /** Good photos of a made set, and of each portrait in it that is good. */
  private static final long ENOUGH_GOOD = 110;

  private static final long FEWEST_OF_ONE = 5;

  private final Options options;
  private final PrintStream out;
  private final RuleBook book = RuleBook.named(BOOK);
  private final Path work;

  Session(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.work = Path.of(options.value("--work").orElse("target/natives"));
  }

  void run() throws InterruptedException, IOException {
    Optional<String> decisions = options.value("--decisions");
    if (decisions.isPresent()) {
      propose(Decision.read(Path.of(decisions.get()), vocabulary().weights().keySet()));
    } else if (options.has("--duplicates")) {
      recognize();
    } else if (options.value("--make").isPresent()) {
      make(Path.of(options.value("--make").get()));
    } else if (options.value("--set").isPresent()) {
      evaluate(Path.of(options.value("--set").get()));
    } else {
      Path folder = work.resolve("portraits");
      make(folder);
      evaluate(folder);
    }
  }

  private void make(Path folder) {
    List<VariationMaker.Portrait> portraits = new Portraits(options, vocabulary()).all();
    NativeImaging.load(work);
    List<Labelled> rows =
        new VariationMaker(
                vocabulary(),
                new VariationMaker.Plan(
                    options.number("--seed", 1),
                    options.number("--good", enoughGood(portraits)),
                    options.number("--kinds", 21)))
            .make(portraits, folder, done -> progress(done, portraits.size(), "portraits"));
    long good = rows.stream().filter(Labelled::isGood).count();
    out.printf(
        "%d pictures of %d portraits in %s, %d of them good.%n",
        rows.size(), portraits.size(), folder, good);
  }

  /** A share of good photos refused says little of a few, so few portraits give more each. */
  private static int enoughGood(List<VariationMaker.Portrait> portraits) {
    long good = Math.max(1, portraits.stream().filter(VariationMaker.Portrait::isGood).count());
    return (int) Math.max(FEWEST_OF_ONE, Math.ceilDiv(ENOUGH_GOOD, good));
  }

  private void evaluate(Path folder) throws InterruptedException, IOException {
    List<Labelled> set = LabelFile.read(folder, vocabulary());
    List<Seen> seen;
    try (Examiner examiner = new Examiner(book, background(), work, CHILDREN)) {
      seen = examiner.examine(folder, set, done -> progress(done, set.size(), "pictures"));
    }
    Tally tally = Tally.of(seen, List.copyOf(vocabulary().weights().keySet()));
    String table = TextReport.of(tally, set.size());
    out.printf("%s, rule book %s%n%n", folder, book.edition());
    out.print(table);
    if (options.has("--refit")) {
      out.printf("%n%s", ProposalTable.of(Refit.from(Examination.rules(book), seen)));
    }
    NativeImaging.load(work);
    Path page = reports().resolve(folder.toAbsolutePath().normalize().getFileName() + ".html");
    HtmlReport.write(page, folder, seen, table);
    out.printf("%nEvery picture: %s%n", page);
  }

  private void recognize() throws InterruptedException, IOException {
    List<VariationMaker.Portrait> portraits = new Portraits(options, vocabulary()).all();
    NativeImaging.load(work);
    try (Recognition recognition = new Recognition(book, work, CHILDREN)) {
      Recognized recognized =
          recognition.of(portraits, done -> progress(done, portraits.size(), "portraits"));
      out.printf("%d portraits%n%n%s", portraits.size(), DuplicateReport.of(recognized));
    }
  }

  private Path reports() {
    return options.value("--report").map(Path::of).orElse(work);
  }

  private void propose(List<Decision> decisions) {
    out.printf(
        "%d decisions. Reviewers see only what the present limits told, so these figures say%n"
            + "nothing about faults that no rule noticed.%n%n%s",
        decisions.size(), ProposalTable.of(Refit.from(Examination.rules(book), decisions)));
  }

  private Rgb background() {
    String text = options.value("--background").orElse("100,197,255");
    try {
      int[] rgb = Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
      if (rgb.length == 3 && Arrays.stream(rgb).allMatch(level -> level >= 0 && level <= 255)) {
        return new Rgb(rgb[0], rgb[1], rgb[2]);
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new SetRefused("--background needs red,green,blue from 0 to 255, not " + text);
  }

  private Vocabulary vocabulary() {
    Map<String, Weight> weights = new LinkedHashMap<>();
    for (Examination.Judged rule : Examination.rules(book)) {
      weights.put(rule.id(), rule.hard() != null ? Weight.HARD : Weight.SOFT);
    }
    Set<String> problems =
        Arrays.stream(Refusal.values())
            .map(reason -> UploadProblem.of(new UploadRefused(reason, "")).slug())
            .collect(Collectors.toSet());
    return new Vocabulary(weights, problems);
  }

  private void progress(int done, int all, String of) {
    if (done % 50 == 0 || done == all) {
      System.err.printf("%d of %d %s%n", done, all, of);
    }
  }
}
