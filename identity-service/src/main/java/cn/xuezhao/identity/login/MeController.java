package cn.xuezhao.identity.login;

import cn.xuezhao.identity.contact.PhoneNumber;
import cn.xuezhao.kit.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a student sees of their own account. */
@RestController
@RequestMapping("/api/{tenant}/me")
@PreAuthorize("hasRole('student')")
class MeController {

  private final Students students;
  private final SharingPhone sharingPhone;
  private final Leaving leaving;

  MeController(Students students, SharingPhone sharingPhone, Leaving leaving) {
    this.students = students;
    this.sharingPhone = sharingPhone;
    this.leaving = leaving;
  }

  @GetMapping
  Me me(@PathVariable String tenant, Caller caller) {
    String maskedPhone = students.phone(caller.subject()).map(PhoneNumber::masked).orElse(null);
    return new Me(caller.subject(), maskedPhone, students.follows(caller.subject()));
  }

  /** Takes everything back, for a student who takes part nowhere. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable String tenant, Caller caller) {
    leaving.leave(caller.subject());
  }

  /** The student pressed 手机号快捷登录. Who refuses types a number when confirming (G-12). */
  @PostMapping("/phone")
  SharedPhone phone(
      @PathVariable String tenant, Caller caller, @Valid @RequestBody PhoneRequest request) {
    return new SharedPhone(sharingPhone.share(caller.subject(), request.code()).masked());
  }

  record Me(String studentId, @Nullable String maskedPhone, boolean followsOfficialAccount) {}

  record PhoneRequest(@NotBlank @Size(max = 128) String code) {

    @Override
    public String toString() {
      return "PhoneRequest[***]";
    }
  }

  record SharedPhone(String maskedPhone) {}
}
