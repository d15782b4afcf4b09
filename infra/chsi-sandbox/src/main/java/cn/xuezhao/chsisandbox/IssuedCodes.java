package cn.xuezhao.chsisandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codes issued so far, one JSON line each in {@code codes.jsonl}, forced to the disk before the
 * caller hears of it. The last line of a code wins. A half-written last line is what a crash leaves
 * behind: nobody was told of it, so it is cut off at the next start.
 */
@Component
final class IssuedCodes implements AutoCloseable {
  private final JsonMapper json;
  private final FileChannel file;
  private final Map<String, IssuedCode> byId = new LinkedHashMap<>();
  private final Map<SchoolRollRecord, String> idOfRecord = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();

  IssuedCodes(JsonMapper json, @Value("${chsi-sandbox.data}") Path data) throws IOException {
    this.json = json;
    Files.createDirectories(data);
    Path codes = data.resolve("codes.jsonl");
    long complete = read(codes);
    file = FileChannel.open(codes, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    file.truncate(complete).position(complete);
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
    file.close();
  }

  private void append(IssuedCode code) {
    byte[] line = (json.writeValueAsString(code) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      file.write(ByteBuffer.wrap(line));
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("code not stored: " + code.codeId(), e);
    }
    remember(code);
  }

  private long read(Path codes) throws IOException {
    if (!Files.exists(codes)) {
      return 0;
    }
    byte[] content = Files.readAllBytes(codes);
    int lineStart = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        remember(json.readValue(content, lineStart, i - lineStart, IssuedCode.class));
        lineStart = i + 1;
      }
    }
    return lineStart;
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
