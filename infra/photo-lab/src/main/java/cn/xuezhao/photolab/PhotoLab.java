package cn.xuezhao.photolab;

import cn.xuezhao.photolab.sets.SetRefused;
import java.io.IOException;

/** The program behind {@code ./xuezhao eval photo}. */
public final class PhotoLab {

  private static final int BAD_INPUT = 2;

  private PhotoLab() {}

  /** Ends with 0, or with 2 when something of the input cannot be used. */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    try {
      new Session(Options.parse(arguments), System.out).run();
    } catch (SetRefused refused) {
      System.err.println("xuezhao: " + refused.getMessage());
      System.exit(BAD_INPUT);
    }
  }
}
