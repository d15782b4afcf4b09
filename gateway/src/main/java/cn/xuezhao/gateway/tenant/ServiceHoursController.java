package cn.xuezhao.gateway.tenant;

import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.kit.tenant.TenantPolicies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether customer service answers now. Only the platform knows the holidays, so it computes. */
@RestController
class ServiceHoursController {

  private final Map<String, ServiceHours> byTenant = new TreeMap<>();
  private final BusinessCalendar calendar;
  private final Clock clock;

  ServiceHoursController(
      TenantPolicies tenants, PublicPolicies policies, BusinessCalendar calendar, Clock clock) {
    for (String tenant : tenants.tenants()) {
      byTenant.put(tenant, hoursOf(tenant, policies.of(tenant).members()));
    }
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping(path = "/api/{tenant}/service-hours", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Whether customer service answers now",
      description =
          "By the hours of the public policy and the statutory holidays, in business time; needs no"
              + " token. Until when, or when it opens next. Without open when the holidays of this"
              + " year are not known yet.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "204", description = "The centre names no hours", content = @Content)
  ResponseEntity<ServiceHours.Answer> serviceHours(@PathVariable String tenant) {
    ServiceHours hours = byTenant.get(tenant);
    return hours == null || hours.openings().isEmpty()
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok()
            .cacheControl(CacheControl.noCache())
            .body(hours.at(clock.instant(), calendar));
  }

  private static ServiceHours hoursOf(String tenant, Map<String, Object> policy) {
    try {
      return new ServiceHours(
          list(map(policy.get("customerService")).get("hours")).stream()
              .map(each -> opening(map(each)))
              .toList());
    } catch (RuntimeException unreadable) {
      throw new IllegalStateException(
          "public.customer-service.hours of %s cannot be read (expected: weekdays such as monday,"
                  .formatted(tenant)
              + " from and to such as 09:00)",
          unreadable);
    }
  }

  private static ServiceHours.Opening opening(Map<?, ?> hours) {
    return new ServiceHours.Opening(
        list(hours.get("weekdays")).stream()
            .map(day -> DayOfWeek.valueOf(day.toString().toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()),
        LocalTime.parse(String.valueOf(hours.get("from"))),
        LocalTime.parse(String.valueOf(hours.get("to"))));
  }

  private static Map<?, ?> map(@Nullable Object section) {
    return section instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object section) {
    return section instanceof List<?> list ? list : List.of();
  }
}
