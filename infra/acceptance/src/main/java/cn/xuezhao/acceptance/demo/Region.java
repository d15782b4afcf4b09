package cn.xuezhao.acceptance.demo;

import cn.xuezhao.acceptance.people.BatchPlan;
import cn.xuezhao.acceptance.people.Http;
import cn.xuezhao.acceptance.people.Operator;
import cn.xuezhao.acceptance.people.Platform;
import cn.xuezhao.acceptance.people.Registrar;
import cn.xuezhao.acceptance.people.Roster;
import cn.xuezhao.acceptance.people.SchoolRecord;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The part of a run that plays in one regional centre: its own batch, with a roster of its own.
 *
 * @param messageTemplates what the mini-program asks to be allowed to send
 */
record Region(
    Manual manual,
    String batchCode,
    List<SchoolRecord> students,
    Cast cast,
    List<String> messageTemplates) {

  private static final String INSTITUTION = "ins_demo";
  private static final int DAYS = 6;

  /** An operator plans a batch, the registrar hands in the roster, the operator publishes. */
  static Region open(String tenant, Scene scene) {
    Options options = scene.options();
    Manual manual = Manual.of(tenant);
    Operator operator = Operator.of(tenant, "operator1", scene.habits());
    List<SchoolRecord> students =
        IntStream.rangeClosed(1, options.students())
            .mapToObj(n -> SchoolRecord.invented(institutionOf(operator), options.seed(), n))
            .toList();
    JsonNode batch =
        operator
            .plans(
                BatchPlan.openNow(INSTITUTION, "演示批次" + options.seed(), DAYS, options.students()))
            .succeeded()
            .json();
    String batchId = batch.at("/batchId").asString();
    Roster roster = manual.idTail() ? Roster.ofNumbers(students) : Roster.full(students);
    Registrar.of(tenant, "registrar1", scene.habits()).imports(batchId, roster).succeeded();
    operator.publishes(batchId).succeeded();
    return new Region(
        manual,
        batch.at("/code").asString(),
        students,
        new Cast(manual, options.seed(), options.students()),
        templates());
  }

  private static String institutionOf(Operator operator) {
    for (JsonNode school : operator.platform().get(operator.path("institutions")).json()) {
      if (school.at("/institutionId").asString().equals(INSTITUTION)) {
        return school.at("/name").asString();
      }
    }
    throw new AssertionError("the demo school " + INSTITUTION + " is not registered");
  }

  private static List<String> templates() {
    return Http.at(Platform.weChat())
        .get("/__sandbox/templates")
        .succeeded()
        .json()
        .valueStream()
        .filter(template -> template.at("/account").asString().equals("MINI_PROGRAM"))
        .map(template -> template.at("/id").asString())
        .toList();
  }
}
