package cn.xuezhao.chsisandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What CHSI checks of a photo without looking at the face: 教毕指[2017]99号, format and size. */
final class PhotoQuality {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 640;
  private static final int LEAST_BYTES = 20 * 1024;
  private static final int MOST_BYTES = 40 * 1024;

  private PhotoQuality() {}

  static boolean isMet(byte[] picture) {
    return picture.length >= LEAST_BYTES && picture.length <= MOST_BYTES && isOfTheSize(picture);
  }

  private static boolean isOfTheSize(byte[] picture) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    ImageReader reader = readers.next();
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      reader.setInput(input);
      return reader.getWidth(0) == WIDTH && reader.getHeight(0) == HEIGHT;
    } catch (IOException notAPicture) {
      return false;
    } finally {
      reader.dispose();
    }
  }
}
