package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.codes.CodeAnswer;
import cn.xuezhao.photo.codes.CodeTrouble;
import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.reference.Fingerprinter;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.screening.Fingerprinting;
import cn.xuezhao.photo.screening.Screening.Before;
import cn.xuezhao.photo.screening.Screening.KnownPhotos;
import cn.xuezhao.photo.standardization.Crop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A screener that says what the test tells it; the real one has tests of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class PhotoDoubles {

  public static final byte[] STANDARD = "standard photo".getBytes(StandardCharsets.UTF_8);

  static final Crop AUTOMATIC = new Crop(0.1, 0.1, 0.6, 0.6);

  public static final Screener.Screened PASSED = screened(List.of(), STANDARD);

  /** Of a picture of 600 by 800 pixels whose crop is automatic. */
  public static Screener.Screened screened(List<Finding> findings, byte[] standardPhoto) {
    return new Screener.Screened(
        findings,
        standardPhoto,
        "chsi-2017-99",
        new Framing(600, 800, AUTOMATIC, false, AUTOMATIC),
        null);
  }

  /** The standard photo in this framing. */
  static byte[] recropped(Crop crop) {
    return ("standard photo " + crop.text()).getBytes(StandardCharsets.UTF_8);
  }

  /** Of a photo that is to be recognized. */
  static Screener.Screened passed(Fingerprint fingerprint) {
    return new Screener.Screened(
        List.of(), STANDARD, "chsi-2017-99", PASSED.framing(), fingerprint);
  }

  /** Tells the next result. */
  public static final class TellableScreener implements Screener {

    private final AtomicReference<Screened> next = new AtomicReference<>(PASSED);
    private final AtomicInteger screened = new AtomicInteger();
    private volatile @Nullable RuntimeException failure;

    public void tell(Screened screened) {
      next.set(screened);
      failure = null;
    }

    /** Fails until something is told again. */
    public void fail(RuntimeException as) {
      failure = as;
    }

    /** How often it was asked. */
    public int screened() {
      return screened.get();
    }

    @Override
    public Screened screen(Path upload, @Nullable Crop crop, KnownPhotos known) {
      screened.incrementAndGet();
      RuntimeException failing = failure;
      if (failing != null) {
        throw failing;
      }
      Screened told = next.get();
      Framing seen = told.framing();
      return new Screened(
          withKnown(told, known),
          told.standardPhoto(),
          told.profile(),
          new Framing(
              seen.width(),
              seen.height(),
              crop == null ? AUTOMATIC : crop,
              crop != null,
              AUTOMATIC),
          told.fingerprint());
    }

    /** Other bytes for each framing; a photo without anybody in it has none. */
    @Override
    public Screened recrop(Path original, Crop crop, String profile) {
      Screened screened = screen(original, crop, _ -> Before.NOTHING);
      return new Screened(
          screened.findings(),
          screened.standardPhoto() == null ? null : recropped(crop),
          profile,
          screened.framing(),
          null);
    }

    private static List<Finding> withKnown(Screened told, KnownPhotos known) {
      Fingerprint fingerprint = told.fingerprint();
      if (fingerprint == null) {
        return told.findings();
      }
      Before before = known.like(fingerprint);
      List<Finding> findings = new ArrayList<>(told.findings());
      if (before.rejected() > 0) {
        findings.add(Submissions.soft("photo-reused"));
      }
      if (before.samePlates() > 0) {
        findings.add(Submissions.soft("same-plate"));
      }
      if (before.platesAlike() > 0) {
        findings.add(Submissions.hint("same-plate-unsure"));
      }
      return findings;
    }
  }

  @Bean
  @Primary
  TellableScreener tellableScreener() {
    return new TellableScreener();
  }

  /** Takes the fingerprint that the test tells. */
  public static final class TellableFingerprinter implements Fingerprinter {

    private final AtomicReference<Fingerprinting.Taken> next =
        new AtomicReference<>(new Fingerprinting.Taken(0, null));
    private volatile @Nullable RuntimeException failure;

    public void tell(int faces, @Nullable Fingerprint fingerprint) {
      next.set(new Fingerprinting.Taken(faces, fingerprint));
      failure = null;
    }

    public void fail(RuntimeException as) {
      failure = as;
    }

    @Override
    public Fingerprinting.Taken take(Path picture) {
      RuntimeException failing = failure;
      if (failing != null) {
        throw failing;
      }
      return next.get();
    }
  }

  @Bean
  @Primary
  TellableFingerprinter tellableFingerprinter() {
    return new TellableFingerprinter();
  }

  @Bean
  @Primary
  CodeReader unreadableCodes() {
    return picture -> new CodeAnswer.Unread(CodeTrouble.TOO_BLURRED);
  }

  @Bean
  @Primary
  MemoryStorage memoryStorage() {
    return new MemoryStorage();
  }
}
