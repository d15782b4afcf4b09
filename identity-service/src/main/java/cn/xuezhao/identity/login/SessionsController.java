package cn.xuezhao.identity.login;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a student's session begins. */
@RestController
final class SessionsController {

  private final LoggingIn loggingIn;

  SessionsController(LoggingIn loggingIn) {
    this.loggingIn = loggingIn;
  }

  @PostMapping("/api/{tenant}/sessions")
  Session login(@PathVariable String tenant, @Valid @RequestBody LoginRequest request) {
    LoggingIn.Session begun = loggingIn.login(request.code());
    return new Session(begun.token().value(), begun.token().expiresInSeconds(), begun.studentId());
  }

  record LoginRequest(@NotBlank @Size(max = 128) String code) {

    @Override
    public String toString() {
      return "LoginRequest[***]";
    }
  }

  record Session(String token, long expiresInSeconds, String studentId) {

    @Override
    public String toString() {
      return "Session[" + studentId + "]";
    }
  }
}
