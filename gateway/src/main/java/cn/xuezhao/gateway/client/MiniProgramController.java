package cn.xuezhao.gateway.client;

import cn.xuezhao.gateway.routing.SandboxSettings;
import cn.xuezhao.kit.domain.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The student's mini-program for browsers. Its addresses are relative and its routes are behind the
 * hash, so one build serves every regional centre and there is one page only; which centre it is,
 * the client reads from the address.
 */
@Hidden
@RestController
@EnableConfigurationProperties(ClientSettings.class)
class MiniProgramController {

  /** The build writes a digest into the names of these. */
  private static final String HASHED = "assets/";

  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Optional<BuiltFiles> built;
  private final StartPage startPage;

  MiniProgramController(ClientSettings settings, SandboxSettings sandboxes) {
    this.built =
        settings.hasMiniProgram()
            ? Optional.of(new BuiltFiles(Path.of(settings.miniProgram())))
            : Optional.empty();
    this.startPage = new StartPage(sandboxes);
  }

  /** Without the slash at the end every relative address would miss. */
  @GetMapping("/m/{tenant}")
  ResponseEntity<Void> withSlash(@PathVariable String tenant, HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
        .location(URI.create("/m/" + tenant + "/" + query))
        .build();
  }

  @GetMapping("/m/{tenant}/{*path}")
  ResponseEntity<Resource> get(
      @PathVariable String path,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted)
      throws IOException {
    BuiltFiles files = built.filter(BuiltFiles::isThere).orElseThrow(ClientNotBuilt::new);
    String name = path.substring(1);
    return name.isEmpty() || name.equals("index.html")
        ? page(files.index())
        : file(files, name, accepted);
  }

  private ResponseEntity<Resource> page(Path index) throws IOException {
    byte[] page = startPage.read(index);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache())
        .eTag(StartPage.tag(page))
        .body(new ByteArrayResource(page));
  }

  private static ResponseEntity<Resource> file(BuiltFiles files, String name, String accepted)
      throws IOException {
    Path original = files.find(name).orElseThrow(() -> new NotFound("file of the client"));
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(typeOf(name))
            .cacheControl(name.startsWith(HASHED) ? FOR_GOOD : CacheControl.noCache())
            .varyBy(HttpHeaders.ACCEPT_ENCODING)
            // Or the framework takes a script for a reflected download and names it f.txt.
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline");
    for (Encoding encoding : Encoding.acceptedBy(accepted)) {
      Optional<Path> smaller = files.find(encoding.sibling(name));
      if (smaller.isPresent()) {
        answer.header(HttpHeaders.CONTENT_ENCODING, encoding.coding());
        return answer
            .eTag(BuiltFiles.tag(smaller.get()))
            .body(new FileSystemResource(smaller.get()));
      }
    }
    return answer.eTag(BuiltFiles.tag(original)).body(new FileSystemResource(original));
  }

  private static MediaType typeOf(String name) {
    MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
  }
}
