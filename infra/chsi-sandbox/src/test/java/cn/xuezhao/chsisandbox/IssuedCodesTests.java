package cn.xuezhao.chsisandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class IssuedCodesTests {
  private static final SchoolRollRecord LI_MING =
      new SchoolRollRecord(
          "辽宁科技学院", "2020010101", "李小明", "210101200301010016", "resident-id", "本科", 2024, true);

  @TempDir Path data;

  @Test
  void remembersCodesAndRevocationsAfterARestart() throws Exception {
    String kept;
    String revoked;
    try (var codes = open()) {
      kept = codes.issue(LI_MING).codeId();
      revoked = codes.issue(LI_MING.asShown()).codeId();
      codes.revoke(revoked);
    }
    try (var codes = open()) {
      assertThat(codes.find(kept)).contains(new IssuedCode(kept, LI_MING, false));
      assertThat(codes.find(revoked)).get().matches(IssuedCode::revoked);
    }
  }

  @Test
  void forgetsOnlyTheLineACrashLeftUnfinished() throws Exception {
    String kept;
    try (var codes = open()) {
      kept = codes.issue(LI_MING).codeId();
    }
    Files.writeString(data.resolve("codes.jsonl"), "{\"codeId\":\"CJM", StandardOpenOption.APPEND);
    String afterwards;
    try (var codes = open()) {
      assertThat(codes.find(kept)).isPresent();
      afterwards = codes.issue(LI_MING.asShown()).codeId();
    }
    try (var codes = open()) {
      assertThat(codes.find(kept)).isPresent();
      assertThat(codes.find(afterwards)).isPresent();
    }
  }

  @Test
  void oneRecordHasOneCodeUntilItIsRevoked() throws Exception {
    try (var codes = open()) {
      String first = codes.issue(LI_MING).codeId();
      assertThat(codes.issue(LI_MING).codeId()).isEqualTo(first);
      codes.revoke(first);
      assertThat(codes.issue(LI_MING).codeId()).isNotEqualTo(first);
    }
  }

  private IssuedCodes open() throws Exception {
    return new IssuedCodes(JsonMapper.shared(), data);
  }
}
