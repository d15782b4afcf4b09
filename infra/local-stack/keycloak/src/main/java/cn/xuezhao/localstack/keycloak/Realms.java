package cn.xuezhao.localstack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the realms that the local Keycloak imports: {@code Realms <folder of realm files> <target
 * folder>}. A tenant's file holds only what is its own; the template next to it holds the rest.
 * Demo staff and the client that signs them in by password exist in the local overlay alone, so
 * that no committed realm file can bring them into production.
 */
public final class Realms {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String TEMPLATE = "template.json";

  private Realms() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: Realms <folder of realm files> <target folder>");
    }
    Path target = Files.createDirectories(Path.of(args[1]));
    for (Realm realm : local(Path.of(args[0]))) {
      Set<String> missing = realm.missingFrom(System.getenv());
      if (!missing.isEmpty()) {
        throw new IllegalStateException("realm " + realm.name() + " needs " + missing);
      }
      // Keycloak takes the realm's name from the file's name and insists on this ending.
      JSON.writerWithDefaultPrettyPrinter()
          .writeValue(target.resolve(realm.name() + "-realm.json"), realm.json());
    }
  }

  /** As a development platform imports them. */
  static List<Realm> local(Path folder) throws IOException {
    ObjectNode overlay = localOverlay();
    return committed(folder).map(realm -> realm.with(overlay).complete()).toList();
  }

  /** As they are for everybody else. */
  static List<Realm> production(Path folder) throws IOException {
    return committed(folder).map(Realm::complete).toList();
  }

  private static Stream<Realm> committed(Path folder) throws IOException {
    ObjectNode template = object(folder.resolve(TEMPLATE));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && !file.endsWith(TEMPLATE))
          .sorted()
          .map(file -> ofTenant(template, file))
          .toList()
          .stream();
    }
  }

  private static Realm ofTenant(ObjectNode template, Path file) {
    Realm realm = new Realm(template).with(object(file));
    if (!(realm.name() + ".json").equals(file.getFileName().toString())) {
      throw new IllegalArgumentException(file + " names the realm '" + realm.name() + "'");
    }
    return realm;
  }

  private static ObjectNode object(Path file) {
    return JSON.readValue(file, ObjectNode.class);
  }

  private static ObjectNode localOverlay() throws IOException {
    try (InputStream overlay = Realms.class.getResourceAsStream("/local-overlay.json")) {
      return JSON.readValue(overlay, ObjectNode.class);
    }
  }
}
