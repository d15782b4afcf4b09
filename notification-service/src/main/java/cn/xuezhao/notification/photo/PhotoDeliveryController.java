package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.idempotency.Idempotent;
import cn.xuezhao.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 下载照片 with 名称 and 邮箱 (G-29). */
@RestController
@RequestMapping(
    path = "/api/{tenant}/photo-deliveries",
    produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('student')")
class PhotoDeliveryController {

  private final MailingPhoto mailing;

  PhotoDeliveryController(MailingPhoto mailing) {
    this.mailing = mailing;
  }

  @Operation(summary = "Mail the returned standard photo to its owner, named as they like")
  @Idempotent
  @PostMapping
  PhotoDelivery mail(@PathVariable String tenant, @Valid @RequestBody Wish wish, Caller caller) {
    boolean sent = mailing.mail(caller.subject(), wish.orderId(), wish.name());
    return new PhotoDelivery(sent ? "sent" : "unknown");
  }

  /**
   * @param name what the file is to be called; cut to what file systems and mail programs take
   */
  record Wish(@NotBlank @Size(max = 128) String orderId, @Nullable @Size(max = 200) String name) {}

  record PhotoDelivery(
      @Schema(
              description =
                  "sent, or unknown: the mail server has not answered, so look into the mailbox"
                      + " before asking again")
          String state) {}
}
