package cn.xuezhao.gateway.entrance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says as a problem what Tomcat refuses before any filter has seen it, instead of with a page. */
final class ProblemReportValve extends ErrorReportValve {

  private static final Logger log = LoggerFactory.getLogger(ProblemReportValve.class);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    byte[] problem = problem(status).getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/problem+json");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", SecurityHeaders.NOTHING);
    response.setContentLength(problem.length);
    try {
      response.getOutputStream().write(problem);
      response.finishResponse();
    } catch (IOException gone) {
      log.debug("report.unread cause={}", gone.getMessage());
    }
  }

  private static String problem(int status) {
    boolean ours = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    String slug = ours ? "internal-error" : "malformed-request";
    String title = ours ? "Internal error" : "Malformed request";
    String detail =
        ours
            ? "This is our fault. Nothing was lost; try again in a moment."
            : "The request cannot be understood. Compare it with the API description.";
    return """
    {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}\
    """
        .formatted(slug, title, status, detail);
  }
}
