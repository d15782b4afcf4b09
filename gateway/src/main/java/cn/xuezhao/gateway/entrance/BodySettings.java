package cn.xuezhao.gateway.entrance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a body may be.
 *
 * @param general of everything that is no upload
 * @param uploads the requests that carry files
 */
@Validated
@ConfigurationProperties("xuezhao.gateway.bodies")
record BodySettings(
    @NotNull DataSize general, @NotNull @DefaultValue List<@Valid UploadBody> uploads) {

  /**
   * @param path a pattern in which a star stands for one segment
   */
  record UploadBody(@NotBlank String method, @NotBlank String path, @NotNull DataSize atMost) {}

  BodySettings {
    uploads = List.copyOf(uploads);
  }
}
