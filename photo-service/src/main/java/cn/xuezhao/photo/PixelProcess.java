package cn.xuezhao.photo;

import cn.xuezhao.photo.codes.CodeReadingWork;
import cn.xuezhao.photo.decoding.DecoderChild;
import cn.xuezhao.photo.decoding.PixelWork;
import cn.xuezhao.photo.faces.FaceReader;
import cn.xuezhao.photo.faces.Models;
import cn.xuezhao.photo.screening.FingerprintWork;
import cn.xuezhao.photo.screening.ScreeningWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The program of a child JVM: everything that touches untrusted pixels. Public for the programs
 * that measure the screening as the service runs it.
 */
public final class PixelProcess {

  private PixelProcess() {}

  /**
   * Serves until stdin closes.
   *
   * @param arguments the folder for the unpacked native library
   */
  public static void main(String[] arguments) throws IOException {
    DecoderChild.serve(Path.of(arguments[0]), PixelProcess::works);
  }

  private static List<PixelWork> works() {
    FaceReader faces = new FaceReader(new Models());
    ScreeningWork screening = new ScreeningWork(faces);
    return List.of(
        screening.warmUp(), screening, new FingerprintWork(faces), new CodeReadingWork());
  }
}
