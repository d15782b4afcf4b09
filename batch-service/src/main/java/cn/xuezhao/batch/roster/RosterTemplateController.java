package cn.xuezhao.batch.roster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The header line for schools that begin with an empty sheet. */
@RestController
class RosterTemplateController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** Tells a spreadsheet that the template is UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @GetMapping("/api/{tenant}/rosters/template")
  @PreAuthorize("hasAnyRole('registrar', 'operator')")
  ResponseEntity<String> template(@PathVariable String tenant) {
    String header =
        Arrays.stream(RosterColumn.values())
            .map(RosterColumn::chinese)
            .collect(Collectors.joining(",", BYTE_ORDER_MARK, "\r\n"));
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("roster.csv").build().toString())
        .body(header);
  }
}
