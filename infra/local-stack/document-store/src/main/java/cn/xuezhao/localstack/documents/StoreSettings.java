package cn.xuezhao.localstack.documents;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the store keeps its file and listens; an argument wins over the environment.
 *
 * @param directory holds {@code documents.mv}; none keeps everything in memory
 * @param port loopback port, 0 takes a free one
 * @param cacheMegabytes page cache of the file; holds documents as compact BSON, so 1 MB is about 1
 *     MB of data
 */
record StoreSettings(@Nullable Path directory, int port, int cacheMegabytes) {

  static final int DEFAULT_PORT = 27117;

  /** About 100,000 order documents of 1 KB with their indexes. */
  static final int DEFAULT_CACHE_MEGABYTES = 128;

  static StoreSettings inMemory() {
    return new StoreSettings(null, 0, DEFAULT_CACHE_MEGABYTES);
  }

  static StoreSettings onDisk(Path directory) {
    return new StoreSettings(directory, 0, DEFAULT_CACHE_MEGABYTES);
  }

  /** Reads {@code --port= --data= --cache-mb=}, else the environment of the launcher. */
  static StoreSettings of(String[] arguments, Map<String, String> environment) {
    return new StoreSettings(
        Path.of(setting("data", "XUEZHAO_DATA", arguments, environment, ".run/data/documents")),
        Integer.parseInt(setting("port", "SERVER_PORT", arguments, environment, "" + DEFAULT_PORT)),
        Integer.parseInt(
            setting(
                "cache-mb",
                "XUEZHAO_DOCUMENTS_CACHE_MB",
                arguments,
                environment,
                "" + DEFAULT_CACHE_MEGABYTES)));
  }

  private static String setting(
      String argument,
      String variable,
      String[] arguments,
      Map<String, String> environment,
      String otherwise) {
    String prefix = "--" + argument + "=";
    return Arrays.stream(arguments)
        .filter(each -> each.startsWith(prefix))
        .map(each -> each.substring(prefix.length()))
        .findFirst()
        .orElseGet(() -> environment.getOrDefault(variable, otherwise));
  }
}
