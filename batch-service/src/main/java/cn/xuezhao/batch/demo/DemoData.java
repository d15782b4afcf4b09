package cn.xuezhao.batch.demo;

import cn.xuezhao.batch.institution.Institutions;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.BatchWindow.WindowState;
import cn.xuezhao.batch.publication.Batches;
import cn.xuezhao.batch.publication.CalendarYearUnknown;
import cn.xuezhao.batch.publication.Planning;
import cn.xuezhao.batch.roster.ImportingRosters;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Seeds the demo batches through the use cases of the API, before the service says it is ready.
 * Every step looks first, so a restart finds everything done; a demo that is over is extended.
 */
@Component
@ConditionalOnProperty(name = "xuezhao.demo", havingValue = "true")
class DemoData {

  private static final Logger log = LoggerFactory.getLogger(DemoData.class);

  /** The demo registrar of every centre is bound to it. */
  private static final String INSTITUTION_ID = "ins_demo";

  private static final String SOMEBODY = "demo";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int DAYS_AHEAD = 6;

  private final Institutions institutions;
  private final Batches batches;
  private final Planning planning;
  private final ImportingRosters importing;
  private final Clock clock;

  DemoData(
      Institutions institutions,
      Batches batches,
      Planning planning,
      ImportingRosters importing,
      Clock clock) {
    this.institutions = institutions;
    this.batches = batches;
    this.planning = planning;
    this.importing = importing;
    this.clock = clock;
  }

  @EventListener
  void seedWhenReady(ApplicationReadyEvent ready) {
    TenantPolicies policies = ready.getApplicationContext().getBean(TenantPolicies.class);
    DemoBatch.all().stream()
        .filter(demo -> policies.tenants().contains(demo.tenant()))
        .forEach(demo -> TenantContext.run(demo.tenant(), () -> seedIfCalendarAllows(demo)));
  }

  /** A demo in a year nobody has announced holidays for is no reason not to start. */
  void seedIfCalendarAllows(DemoBatch demo) {
    try {
      seed(demo);
    } catch (CalendarYearUnknown unknown) {
      log.atError()
          .addKeyValue("code", demo.code())
          .addKeyValue("reason", unknown.getMessage())
          .log("demo.not-seeded");
    }
  }

  /** Inside the tenant of the batch. */
  void seed(DemoBatch demo) {
    if (institutions.find(INSTITUTION_ID).isEmpty()) {
      institutions.register(INSTITUTION_ID, demo.institution());
    }
    Batch batch = batches.findByCode(demo.code()).orElseGet(() -> plan(demo));
    if (batch.roster() == null) {
      byte[] file = DemoStudents.csv(demo).getBytes(StandardCharsets.UTF_8);
      importing.importFile(batch.id(), file, SOMEBODY);
    }
    if (batch.window().stateAt(clock.instant()) == WindowState.CLOSED) {
      planning.extend(batch.id(), endOfDay(today().plusDays(DAYS_AHEAD)));
    }
    planning.publish(batch.id());
    log.atInfo()
        .addKeyValue("code", demo.code())
        .addKeyValue("students", demo.students())
        .log("demo.seeded");
  }

  private Batch plan(DemoBatch demo) {
    return planning.plan(
        INSTITUTION_ID,
        demo.code(),
        new Planning.Plan(
            demo.displayName(),
            null,
            null,
            today().minusDays(1) + " 00:00:00",
            endOfDay(today().plusDays(DAYS_AHEAD)),
            demo.students(),
            null));
  }

  private LocalDate today() {
    return clock.instant().atZone(SHANGHAI).toLocalDate();
  }

  private static String endOfDay(LocalDate day) {
    return day + " 24:00:00";
  }
}
