package cn.xuezhao.bench;

import cn.xuezhao.photo.decoding.DecoderChild;
import cn.xuezhao.photo.decoding.PixelWork;
import cn.xuezhao.photo.faces.FaceReader;
import cn.xuezhao.photo.faces.Models;
import cn.xuezhao.photo.screening.ScreeningWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program of a child that works as the service's children do, and can say what it spent. */
public final class MeasuredProcess {

  private MeasuredProcess() {}

  /**
   * Serves until stdin closes.
   *
   * @param arguments the folder for the unpacked native library
   */
  public static void main(String[] arguments) throws IOException {
    DecoderChild.serve(Path.of(arguments[0]), MeasuredProcess::works);
  }

  private static List<PixelWork> works() {
    ScreeningWork screening = new ScreeningWork(new FaceReader(new Models()));
    Spending spending = new Spending();
    return List.of(screening.warmUp(), spending.of(screening), spending.report());
  }
}
