package cn.xuezhao.acceptance.people;

/** The registrar of a school: sees to its roster and its students, and to no other school's. */
public final class Registrar {

  private final String tenant;
  private final Http platform;

  private Registrar(String tenant, Http platform) {
    this.tenant = tenant;
    this.platform = platform;
  }

  /** The registrar of the demo school {@code ins_demo}. */
  public static Registrar of(String tenant) {
    return of(tenant, "registrar1", Habits.ordinary());
  }

  public static Registrar of(String tenant, String user, Habits habits) {
    return new Registrar(tenant, Desk.of(tenant, user, habits));
  }

  public Http platform() {
    return platform;
  }

  public String path(String rest) {
    return "/api/" + tenant + "/" + rest;
  }

  /** Hands in the roster of a batch; wholly or not at all. */
  public Answer imports(String batchId, Roster roster) {
    return platform.put(path("batches/" + batchId + "/roster"), "text/csv", roster.csv());
  }
}
