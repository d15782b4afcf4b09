package cn.xuezhao.kit.gates;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code infra/contracts/problems.yaml}. */
record ProblemTable(List<Row> problems) {

  private static final String FILE = "infra/contracts/problems.yaml";

  record Row(
      String slug, String owner, int status, String title, String action, List<String> members) {}

  static ProblemTable read() {
    return YAMLMapper.builder()
        .build()
        .readValue(Repository.root().resolve(FILE).toFile(), ProblemTable.class);
  }

  Map<String, Row> bySlug() {
    return problems.stream().collect(Collectors.toMap(Row::slug, Function.identity()));
  }
}
