package cn.xuezhao.photo.decoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;

/**
 * Loads OpenCV and TensorFlow Lite into a child. The libraries are unpacked once into the service's
 * own folder: the loaders that come with them write 65 MB of temporary files at every start and,
 * when a child is killed, leave them behind.
 */
public final class NativeImaging {

  private static volatile @Nullable SymbolLookup networks;

  private NativeImaging() {}

  /** Loads the libraries, unpacking them into the folder when they are not there yet. */
  @SuppressWarnings("restricted") // loading native code is the purpose of this class
  public static void load(Path folder) {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    Path openCv =
        unpacked(
            "/nu/pattern/opencv/" + (mac ? "osx/" : "linux/") + (arm ? "ARMv8" : "x86_64"),
            Core.NATIVE_LIBRARY_NAME,
            folder);
    System.load(openCv.toString());
    // One child per core: more threads inside a child would only take turns.
    Core.setNumThreads(1);
    Path tensorFlow =
        unpacked(
            "/org/bytedeco/tensorflowlite/"
                + (mac ? "macosx-" : "linux-")
                + (arm ? "arm64" : "x86_64"),
            "jnitensorflowlite",
            folder);
    networks = SymbolLookup.libraryLookup(tensorFlow, Arena.global());
  }

  /** The functions of TensorFlow Lite's C interface. */
  public static SymbolLookup networks() {
    SymbolLookup found = networks;
    if (found == null) {
      throw new IllegalStateException("the native libraries have not been loaded");
    }
    return found;
  }

  private static Path unpacked(String from, String library, Path folder) {
    String name = System.mapLibraryName(library);
    Path file = folder.resolve(name).toAbsolutePath();
    try {
      if (!Files.exists(file)) {
        unpack(from + "/" + name, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be unpacked to " + folder, e);
    }
    return file;
  }

  private static void unpack(String resource, Path library) throws IOException {
    Path folder = Files.createDirectories(library.getParent());
    Path part = Files.createTempFile(folder, "unpacking", ".part");
    try (InputStream packed = openResource(resource)) {
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
      throw new IOException("not made for this machine: " + path);
    }
    return stream;
  }
}
