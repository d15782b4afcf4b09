package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.codes.CodeAnswer;
import cn.xuezhao.photo.codes.CodeTrouble;
import cn.xuezhao.photo.decoding.DecodersBusy;
import cn.xuezhao.photo.decoding.PictureTooExpensive;
import cn.xuezhao.photo.decoding.UndecodablePicture;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.guard.UploadGuard;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads collection codes for identity-service: untrusted pixels are decoded nowhere else. */
@RestController
class CodeReadingController {

  private final CodeReader codes;
  private final Path folder;
  private final UploadGuard guard = UploadGuard.forCollectionCodes();

  CodeReadingController(CodeReader codes, @Value("${xuezhao.photo.work-folder}") Path folder) {
    this.codes = codes;
    this.folder = folder.resolve("uploads");
  }

  @PostMapping(path = "/internal/{tenant}/code-readings", consumes = MediaType.ALL_VALUE)
  @Operation(summary = "The text of the collection code in a picture")
  Reading read(HttpServletRequest request) throws IOException {
    try (ReceivedPicture picture =
        ReceivedPicture.receive(request.getInputStream(), folder, guard)) {
      return switch (codes.read(Files.readAllBytes(picture.file()))) {
        case CodeAnswer.Read(String text) -> new Reading(text);
        case CodeAnswer.Unread(CodeTrouble trouble) -> throw new CodeUnreadable(trouble);
      };
    } catch (UndecodablePicture | PictureTooExpensive hostile) {
      throw new DecodingFailed();
    } catch (DecodersBusy busy) {
      throw new ScreeningBusy();
    }
  }

  record Reading(String text) {

    /** Encrypted for CHSI, but still about a person. */
    @Override
    public String toString() {
      return "Reading[***]";
    }
  }
}
