package cn.xuezhao.chsisandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The codes issued so far, in {@code codes.jsonl}; the last line of a code wins. */
@Component
final class IssuedCodes implements AutoCloseable {
  private final JsonLines<IssuedCode> lines;
  private final Map<String, IssuedCode> byId = new LinkedHashMap<>();
  private final Map<SchoolRollRecord, String> idOfRecord = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();

  IssuedCodes(JsonMapper json, @Value("${chsi-sandbox.data}") Path data) throws IOException {
    lines = new JsonLines<>(json, data.resolve("codes.jsonl"), IssuedCode.class, this::remember);
  }

  /** CHSI gives a school-roll record one code for ever, so asking twice gives the same one. */
  synchronized IssuedCode issue(SchoolRollRecord record) {
    String known = idOfRecord.get(record);
    if (known != null) {
      return find(known).orElseThrow();
    }
    var code = new IssuedCode(newId(), record, false);
    append(code);
    return code;
  }

  synchronized Optional<IssuedCode> revoke(String codeId) {
    Optional<IssuedCode> code = find(codeId);
    code.filter(one -> !one.revoked()).map(IssuedCode::revoke).ifPresent(this::append);
    return code;
  }

  synchronized Optional<IssuedCode> find(String codeId) {
    return Optional.ofNullable(byId.get(codeId));
  }

  String newId() {
    byte[] id = new byte[10];
    random.nextBytes(id);
    return "CJM" + HexFormat.of().withUpperCase().formatHex(id);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void append(IssuedCode code) {
    lines.append(code);
    remember(code);
  }

  private void remember(IssuedCode code) {
    byId.put(code.codeId(), code);
    if (code.revoked()) {
      idOfRecord.remove(code.record(), code.codeId());
    } else {
      idOfRecord.put(code.record(), code.codeId());
    }
  }
}
