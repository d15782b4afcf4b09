package cn.xuezhao.identity.consent;

import cn.xuezhao.kit.domain.Refusal;

/** The student was shown another text than the one that is valid. */
final class ConsentVersionOutdated extends Refusal {

  private static final long serialVersionUID = 1L;

  ConsentVersionOutdated(String purpose, String currentVersion) {
    super(
        Kind.CONFLICT,
        "consent-version-outdated",
        "The text of %s is now version %s. Show that one and ask again."
            .formatted(purpose, currentVersion));
    member("currentVersion", currentVersion);
  }
}
