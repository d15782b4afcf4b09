package cn.xuezhao.photo.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All of them. Every name is told once, so that a failure names one picture. */
public final class HostileCorpus {

  private final List<HostilePicture> pictures = new ArrayList<>();

  private HostileCorpus() {}

  public static List<HostilePicture> all() {
    HostileCorpus corpus = new HostileCorpus();
    OtherFormats.addTo(corpus);
    BrokenStructures.addTo(corpus);
    WrongNumbers.addTo(corpus);
    Colors.addTo(corpus);
    Metadata.addTo(corpus);
    Polyglots.addTo(corpus);
    return List.copyOf(corpus.pictures);
  }

  void add(String name, String expected, Supplier<byte[]> bytes) {
    pictures.add(new HostilePicture(name, bytes, expected));
  }

  void judged(String name, Supplier<byte[]> bytes) {
    add(name, HostilePicture.JUDGED, bytes);
  }

  void damaged(String name, Supplier<byte[]> bytes) {
    add(name, HostilePicture.DAMAGED, bytes);
  }
}
