package cn.xuezhao.photolab;

import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.LabelFile;
import cn.xuezhao.photolab.sets.Labelled;
import cn.xuezhao.photolab.sets.SetRefused;
import cn.xuezhao.photolab.sets.Vocabulary;
import cn.xuezhao.photolab.variations.VariationMaker.Portrait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The portraits a set is made from. */
record Portraits(Options options, Vocabulary vocabulary) {

  /** Of all folders that were named; the first name wins nothing, so every name is made unique. */
  List<Portrait> all() {
    List<Portrait> portraits = new ArrayList<>();
    options.value("--from").ifPresent(folder -> portraits.addAll(in(Path.of(folder))));
    options.value("--also").ifPresent(folder -> portraits.addAll(in(Path.of(folder))));
    options
        .value("--portraits")
        .map(Path::of)
        .ifPresent(csv -> portraits.addAll(listed(csv, csv.resolveSibling(""))));
    if (portraits.isEmpty()) {
      throw new SetRefused("no portraits; name a folder of .jpg files with --from");
    }
    return portraits;
  }

  /** Without labels every portrait counts as good. */
  private List<Portrait> in(Path folder) {
    if (Files.isRegularFile(folder.resolve(LabelFile.NAME))) {
      return listed(folder.resolve(LabelFile.NAME), folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jpg"))
          .sorted()
          .map(file -> new Portrait(file, stem(file.getFileName().toString()), List.of()))
          .toList();
    } catch (NotDirectoryException | NoSuchFileException e) {
      throw new SetRefused(folder + " is no folder; name one with .jpg files");
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be listed", e);
    }
  }

  private List<Portrait> listed(Path csv, Path folder) {
    return LabelFile.read(csv, folder, vocabulary).stream()
        .map(row -> new Portrait(folder.resolve(row.file()), name(row), named(row.faults())))
        .toList();
  }

  /** A fault without a rule gets its name as soon as the book has one. */
  private List<Fault> named(List<Fault> faults) {
    return faults.stream()
        .map(
            fault -> {
              String name = fault.name().replace("?", "");
              return !fault.hasRule() && vocabulary.weights().containsKey(name)
                  ? new Fault(List.of(name), fault.weight())
                  : fault;
            })
        .toList();
  }

  private static String name(Labelled row) {
    return row.portrait().equals(row.file()) ? stem(row.file()) : row.portrait();
  }

  private static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
