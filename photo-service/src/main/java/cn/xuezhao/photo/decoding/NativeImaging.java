package cn.xuezhao.photo.decoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.opencv.core.Core;

/**
 * Loads OpenCV into a child. The library is unpacked once into the service's own folder: the loader
 * that comes with it writes 65 MB of temporary files at every start and, when a child is killed,
 * leaves them behind.
 */
public final class NativeImaging {

  private NativeImaging() {}

  /** Loads the library, unpacking it into the folder when it is not there yet. */
  @SuppressWarnings("restricted") // loading native code is the purpose of this class
  public static void load(Path folder) {
    String name = System.mapLibraryName(Core.NATIVE_LIBRARY_NAME);
    Path library = folder.resolve(name).toAbsolutePath();
    try {
      if (!Files.exists(library)) {
        unpack(name, library);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("OpenCV could not be unpacked to " + folder, e);
    }
    System.load(library.toString());
    // One child per core: more threads inside a child would only take turns.
    Core.setNumThreads(1);
  }

  private static void unpack(String name, Path library) throws IOException {
    Path folder = Files.createDirectories(library.getParent());
    Path part = Files.createTempFile(folder, "unpacking", ".part");
    try (InputStream packed = openResource("/nu/pattern/opencv/" + platform() + "/" + name)) {
      Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
      // Two children may unpack at the same time; either result is the same file.
      Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException _) {
      Files.deleteIfExists(part);
    }
  }

  private static InputStream openResource(String path) throws IOException {
    InputStream stream = NativeImaging.class.getResourceAsStream(path);
    if (stream == null) {
      throw new IOException("no OpenCV for this machine: " + path);
    }
    return stream;
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    if (os.contains("mac")) {
      return arm ? "osx/ARMv8" : "osx/x86_64";
    }
    return (os.contains("windows") ? "windows/" : "linux/") + (arm ? "ARMv8" : "x86_64");
  }
}
