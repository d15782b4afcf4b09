package cn.xuezhao.acceptance.people;

/** Somebody with another phone, who scanned a code and is signed in nowhere. */
public final class Friend {

  private final Http platform = Http.at(Platform.gateway());
  private final String handOff;

  private Friend(String handOff) {
    this.handOff = handOff;
  }

  public static Friend withToken(String tenant, String token) {
    return new Friend("/api/" + tenant + "/hand-offs/" + token);
  }

  public Answer looks() {
    return platform.get(handOff);
  }

  public Answer sends(byte[] photo) {
    return platform.put(handOff + "/photo", "image/jpeg", photo);
  }
}
