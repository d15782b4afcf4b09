package cn.xuezhao.photo.decoding;

import java.util.function.Consumer;

/**
 * What a child is doing with a photo. Whoever measures is told when each stage begins; in a child
 * of the service nobody listens, and a mark costs nothing.
 */
public enum Stage {
  DECODE,
  DETECT,
  MESH,
  METRICS,
  SEGMENTATION,
  CROP,
  BACKGROUND,
  MATTE,
  ENCODE,
  SELF_CHECK;

  private static Consumer<Stage> listener = stage -> {};

  /** Has somebody told of every stage; before the first work, on the thread that works. */
  public static void tell(Consumer<Stage> somebody) {
    listener = somebody;
  }

  /** The stage before it has ended; a stage may come several times. */
  public void begins() {
    listener.accept(this);
  }
}
