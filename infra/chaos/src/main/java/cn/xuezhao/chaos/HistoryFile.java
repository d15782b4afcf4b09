package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Acknowledged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a demo wrote down when it was told that something had happened. */
final class HistoryFile {

  private HistoryFile() {}

  static List<Acknowledged> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .map(HistoryFile::acknowledged)
        .toList();
  }

  private static Acknowledged acknowledged(JsonNode line) {
    Map<String, String> rest = new HashMap<>();
    line.propertyStream().forEach(each -> rest.put(each.getKey(), each.getValue().asString()));
    return new Acknowledged(
        line.at("/fact").asString(),
        line.at("/tenant").asString(),
        line.at("/orderId").asString(),
        rest);
  }
}
