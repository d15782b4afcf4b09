package cn.xuezhao.localstack.keycloak;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Keycloak realm import, laid together from what all realms share, what a tenant adds and what
 * only a development platform has. Objects are merged, lists are joined, and of two single values
 * the later one counts.
 */
record Realm(ObjectNode json) {
  /** Not Keycloak's: what every client of the realm has unless it says otherwise. */
  private static final String CLIENT_DEFAULTS = "clientDefaults";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

  Realm with(ObjectNode overlay) {
    ObjectNode merged = json.deepCopy();
    merge(merged, overlay);
    return new Realm(merged);
  }

  /** The import as Keycloak reads it. */
  Realm complete() {
    ObjectNode complete = json.deepCopy();
    if (complete.remove(CLIENT_DEFAULTS) instanceof ObjectNode defaults) {
      ArrayNode clients = complete.withArray("clients");
      for (int i = 0; i < clients.size(); i++) {
        ObjectNode client = defaults.deepCopy();
        merge(client, (ObjectNode) clients.get(i));
        clients.set(i, client);
      }
    }
    return new Realm(complete);
  }

  String name() {
    return json.path("realm").asString("");
  }

  /**
   * Placeholders that Keycloak would not find in its environment. It leaves those as they are, so a
   * missing secret would become the well-known secret <code>${XUEZHAO_SECRET_...}</code>.
   */
  Set<String> missingFrom(Map<String, String> environment) {
    Set<String> missing = new TreeSet<>();
    PLACEHOLDER
        .matcher(json.toString())
        .results()
        .map(match -> match.group(1))
        .filter(name -> environment.getOrDefault(name, "").isBlank())
        .forEach(missing::add);
    return missing;
  }

  private static void merge(ObjectNode target, ObjectNode overlay) {
    for (Map.Entry<String, JsonNode> each : overlay.properties()) {
      JsonNode present = target.path(each.getKey());
      switch (each.getValue()) {
        case ObjectNode object when present instanceof ObjectNode deeper -> merge(deeper, object);
        case ArrayNode list when present instanceof ArrayNode longer -> longer.addAll(list);
        case JsonNode value -> target.set(each.getKey(), value.deepCopy());
      }
    }
  }
}
