package cn.xuezhao.wechatsandbox.account;

/** One registered app of a tenant: its mini-program or its official account (公众号). */
public record App(String tenant, Kind kind, String id, String secret) {

  /** The two kinds share the token endpoints and nothing else. */
  public enum Kind {
    MINI_PROGRAM,
    OFFICIAL_ACCOUNT
  }
}
