package cn.xuezhao.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the servlet container shows when nobody handled a failure. Boot's own error controller still
 * answers in the old format with problem details on (spring-boot #48392), so this one replaces it.
 */
@Controller
class ProblemErrorPage implements ErrorController {

  private final ProblemWriter problems;

  ProblemErrorPage(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Outage.is(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
      problems.write(response, Outage.problem());
      return;
    }
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer known ? HttpStatus.valueOf(known) : HttpStatus.NOT_FOUND;
    problems.write(response, status);
  }
}
