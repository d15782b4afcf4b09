package cn.xuezhao.gateway.entrance;

import cn.xuezhao.gateway.entrance.BodySettings.UploadBody;
import cn.xuezhao.kit.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds every body: by its announced length before a byte is read, and by counting while it
 * streams, because a length need not be announced.
 */
final class Bodies extends OncePerRequestFilter {

  private record Bound(PathPatternRequestMatcher matcher, long atMost) {}

  private final long general;
  private final List<Bound> uploads;
  private final ProblemWriter problems;

  Bodies(BodySettings settings, ProblemWriter problems) {
    this.general = settings.general().toBytes();
    this.uploads = settings.uploads().stream().map(Bodies::bound).toList();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long atMost = general;
    for (Bound upload : uploads) {
      if (upload.matcher().matches(request)) {
        Upload.mark(request);
        atMost = upload.atMost();
      }
    }
    if (request.getContentLengthLong() > atMost) {
      problems.write(response, new BodyTooLarge(atMost));
      return;
    }
    chain.doFilter(new MeteredRequest(request, atMost), response);
  }

  private static Bound bound(UploadBody upload) {
    HttpMethod method = HttpMethod.valueOf(upload.method());
    return new Bound(
        PathPatternRequestMatcher.withDefaults().matcher(method, upload.path()),
        upload.atMost().toBytes());
  }
}
