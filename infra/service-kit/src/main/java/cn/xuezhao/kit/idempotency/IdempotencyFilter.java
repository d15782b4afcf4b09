package cn.xuezhao.kit.idempotency;

import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.domain.Refusal.Kind;
import cn.xuezhao.kit.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Replays the first answer of a keyed POST; multipart bodies are left to their own rules. */
final class IdempotencyFilter extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{16,64}");
  private static final int MAX_BODY = 64 * 1024;

  private final IdempotencyKeys keys;
  private final ProblemWriter problems;

  IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems) {
    this.keys = keys;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !"POST".equals(request.getMethod())
        || request.getHeader(HEADER) == null
        || !request.getRequestURI().startsWith("/api/")
        || request.getUserPrincipal() == null
        || (type != null && type.startsWith("multipart/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = String.valueOf(request.getHeader(HEADER));
    if (!KEY.matcher(key).matches()) {
      problems.write(response, new KeyRequired());
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      problems.write(response, new BodyTooLarge());
      return;
    }
    String subject = String.valueOf(request.getUserPrincipal().getName());
    String id =
        hash(
            (subject + "|" + request.getRequestURI() + "|" + key).getBytes(StandardCharsets.UTF_8));
    switch (keys.claim(id, hash(body))) {
      case IdempotencyKeys.Claim.Fresh _ -> run(id, new Replayable(request, body), response, chain);
      case IdempotencyKeys.Claim.Running _ -> problems.write(response, new InProgress());
      case IdempotencyKeys.Claim.OtherRequest _ -> problems.write(response, new KeyReused());
      case IdempotencyKeys.Claim.Answered answer -> replay(answer, response);
    }
  }

  private void run(
      String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper recorded = new ContentCachingResponseWrapper(response);
    boolean known = false;
    try {
      chain.doFilter(request, recorded);
      known = recorded.getStatus() < 400;
      if (known) {
        keys.answered(
            id,
            recorded.getStatus(),
            String.valueOf(recorded.getContentType()),
            recorded.getContentAsByteArray());
      }
    } finally {
      if (!known) {
        keys.forget(id);
      }
    }
    recorded.copyBodyToResponse();
  }

  private static void replay(IdempotencyKeys.Claim.Answered answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    response.setHeader("Idempotent-Replayed", "true");
    response.setContentType(answer.contentType());
    response.getOutputStream().write(answer.body().getData());
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A POST that creates or spends came without a usable key. */
  static final class KeyRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    KeyRequired() {
      super(
          Kind.MALFORMED,
          "idempotency-key-required",
          "Send an Idempotency-Key of 16 to 64 letters, digits or dashes, new for each intent.");
    }
  }

  private static final class KeyReused extends Refusal {
    private static final long serialVersionUID = 1L;

    KeyReused() {
      super(
          Kind.RULE,
          "idempotency-key-reused",
          "This Idempotency-Key belongs to another request. Use a new key for a new intent.");
    }
  }

  private static final class InProgress extends Refusal {
    private static final long serialVersionUID = 1L;

    InProgress() {
      super(
          Kind.CONFLICT,
          "request-in-progress",
          "The first request with this Idempotency-Key is still running. Wait for its answer.");
      member("retryAfter", 1);
    }
  }

  private static final class BodyTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
      super(Kind.TOO_LARGE, "too-large", "Send fewer bytes; the API description names the limit.");
    }
  }

  /** The request with its body read once already. */
  private static final class Replayable extends HttpServletRequestWrapper {

    private final byte[] body;

    Replayable(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("read this request synchronously");
        }
      };
    }
  }
}
