package cn.xuezhao.chsisandbox;

import org.springframework.http.HttpStatus;

/** Why the collection platform does not take something over. */
abstract class PlatformRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final HttpStatus status;
  private final String slug;

  private PlatformRefusal(HttpStatus status, String slug, String detail) {
    super(detail);
    this.status = status;
    this.slug = slug;
  }

  HttpStatus status() {
    return status;
  }

  String slug() {
    return slug;
  }

  static final class Away extends PlatformRefusal {
    private static final long serialVersionUID = 1L;

    Away() {
      super(
          HttpStatus.SERVICE_UNAVAILABLE, "platform-away", "a test has switched the platform off");
    }
  }

  static final class DigestMismatch extends PlatformRefusal {
    private static final long serialVersionUID = 1L;

    DigestMismatch() {
      super(
          HttpStatus.UNPROCESSABLE_CONTENT, "digest-mismatch", "the bytes are not those announced");
    }
  }

  static final class PhotoDiffers extends PlatformRefusal {
    private static final long serialVersionUID = 1L;

    PhotoDiffers() {
      super(HttpStatus.CONFLICT, "photo-differs", "this photo was taken over with other bytes");
    }
  }

  static final class NotTaken extends PlatformRefusal {
    private static final long serialVersionUID = 1L;

    NotTaken() {
      super(HttpStatus.NOT_FOUND, "not-found", "nothing was taken over under this id");
    }
  }

  static final class PackageDiffers extends PlatformRefusal {
    private static final long serialVersionUID = 1L;

    PackageDiffers() {
      super(
          HttpStatus.CONFLICT, "package-differs", "this package was taken over with other entries");
    }
  }
}
