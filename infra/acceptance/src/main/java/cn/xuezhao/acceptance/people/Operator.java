package cn.xuezhao.acceptance.people;

import java.util.Map;

/** An operator of a regional centre: schools, batches, money that goes back. */
public final class Operator {

  private final String tenant;
  private final Http platform;

  private Operator(String tenant, Http platform) {
    this.tenant = tenant;
    this.platform = platform;
  }

  public static Operator of(String tenant) {
    return of(tenant, "operator1", Habits.ordinary());
  }

  public static Operator of(String tenant, String user, Habits habits) {
    return new Operator(tenant, Desk.of(tenant, user, habits));
  }

  public Http platform() {
    return platform;
  }

  public String path(String rest) {
    return "/api/" + tenant + "/" + rest;
  }

  /** Gives the id of the school. */
  public String registersInstitution(String name) {
    return platform
        .post(path("institutions"), Map.of("name", name))
        .succeeded()
        .text("/institutionId");
  }

  /** The draft of a batch, with its id and code. */
  public Answer plans(BatchPlan plan) {
    return platform.post(path("batches"), plan.asRequest());
  }

  public Answer imports(String batchId, Roster roster) {
    return platform.put(path("batches/" + batchId + "/roster"), "text/csv", roster.csv());
  }

  /** Photos that students have on record, each called by its student number. */
  public Answer sendsReferences(String batchId, Map<String, byte[]> photos) {
    return platform.uploadFiles(path("batches/" + batchId + "/reference-photos"), "photos", photos);
  }

  /** Lets the students in. */
  public Answer publishes(String batchId) {
    return platform.post(path("batches/" + batchId + "/publications"), Map.of());
  }

  public Answer extendsTo(String batchId, String closesAt) {
    return platform.post(path("batches/" + batchId + "/extensions"), Map.of("closesAt", closesAt));
  }
}
