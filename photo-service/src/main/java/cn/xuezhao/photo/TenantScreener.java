package cn.xuezhao.photo;

import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.photo.ImagingConfiguration.RuleBooks;
import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.screening.Screening;
import cn.xuezhao.photo.standardization.Crop;
import cn.xuezhao.photo.standardization.OutputProfile;
import cn.xuezhao.photo.standardization.Rgb;
import cn.xuezhao.photo.standardization.Target;
import cn.xuezhao.photo.submission.Framing;
import cn.xuezhao.photo.submission.PhotoPolicy;
import cn.xuezhao.photo.submission.Screener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Screens by the rule book and on the background of the bound tenant. */
final class TenantScreener implements Screener {

  private final DecoderPool decoders;
  private final RuleBooks books;
  private final Policies<PhotoPolicy> policies;
  private final Clock clock;

  TenantScreener(
      DecoderPool decoders, RuleBooks books, Policies<PhotoPolicy> policies, Clock clock) {
    this.decoders = decoders;
    this.books = books;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public Screened screen(Path upload, @Nullable Crop crop, Screening.KnownPhotos known) {
    return screen(books.named(policies.current().screening().ruleBook()), upload, crop, known);
  }

  @Override
  public Screened recrop(Path original, Crop crop, String profile) {
    return screen(books.ofProfile(profile), original, crop, _ -> Screening.Before.NOTHING);
  }

  private Screened screen(
      RuleBook book, Path upload, @Nullable Crop crop, Screening.KnownPhotos known) {
    OutputProfile profile = book.profile().on(color(policies.current().background().rgb()));
    Screening.Outcome outcome =
        new Screening(decoders, book, clock)
            .screen(upload, longSide(upload), new Target(profile, crop), known);
    return new Screened(
        outcome.findings(),
        outcome.standardPhoto(),
        profile.id(),
        framing(outcome.seen(), crop),
        outcome.fingerprint());
  }

  /** What was chosen is remembered as it was chosen, to the last digit. */
  private static Framing framing(Screening.Seen seen, @Nullable Crop chosen) {
    return new Framing(
        seen.width(),
        seen.height(),
        seen.chosen() ? chosen : seen.crop(),
        seen.chosen(),
        seen.automatic());
  }

  private static Rgb color(List<Integer> rgb) {
    return new Rgb(rgb.get(0), rgb.get(1), rgb.get(2));
  }

  private static int longSide(Path upload) {
    try (InputStream in = Files.newInputStream(upload)) {
      return UploadGuard.forPhotos().header(in).longSide();
    } catch (IOException e) {
      throw new UncheckedIOException("upload unreadable", e);
    }
  }
}
