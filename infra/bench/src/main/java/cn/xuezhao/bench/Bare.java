package cn.xuezhao.bench;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.screening.Screening;
import cn.xuezhao.photo.standardization.Target;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One photo after the other in one warm child, each between two runs of the native tools. */
final class Bare {

  private static final int WARM_UP = 12;

  private final Settings settings;
  private final DecoderPool pool;
  private final RuleBook book;

  Bare(Settings settings, DecoderPool pool, RuleBook book) {
    this.settings = settings;
    this.pool = pool;
    this.book = book;
  }

  /** Interleaved, so that whatever disturbs the machine disturbs everything alike. */
  List<Figures> measure(List<Input> inputs) throws IOException, InterruptedException {
    List<Figures> all = new ArrayList<>();
    for (Input input : inputs) {
      for (int i = 0; i < WARM_UP; i++) {
        screen(input);
      }
      Path standard = settings.work().resolve("standard.jpg");
      Path plain = settings.work().resolve(input.file().getFileName() + ".ppm");
      Files.write(standard, standardPhoto(input));
      NativeTools.decode(standard, plain);
      all.add(new Figures(input, plain));
    }
    for (int round = 0; round < settings.rounds(); round++) {
      for (Figures figures : all) {
        figures.floor(
            NativeTools.quarter(figures.input().file()), NativeTools.encode(figures.output()));
        figures.fullDecode(NativeTools.full(figures.input().file()));
        again(figures);
      }
    }
    return all;
  }

  /** One more photo. */
  void again(Figures figures) throws IOException {
    report().close();
    screen(figures.input());
    try (DataInputStream spent = report()) {
      figures.screening(spent);
    }
  }

  private byte[] standardPhoto(Input input) {
    byte[] photo = screen(input).standardPhoto();
    if (photo == null) {
      throw new IllegalStateException("no standard photo of " + input.name());
    }
    return photo;
  }

  private Screening.Outcome screen(Input input) {
    return new Screening(pool, book)
        .screen(input.file(), input.longSide(), new Target(book.profile(), null));
  }

  private DataInputStream report() {
    return pool.run(Spending.REPORT, new byte[0], new byte[0]);
  }
}
