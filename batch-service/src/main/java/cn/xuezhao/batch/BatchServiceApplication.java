package cn.xuezhao.batch;

import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.kit.tenant.TenantPolicies;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Knows which school collects when, at what price, and from whom. */
@SpringBootApplication(proxyBeanMethods = false)
public class BatchServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(BatchServiceApplication.class, args);
  }

  /** Named as a bean so that its health tells when the next year is missing. */
  @Bean
  BusinessCalendar calendar() {
    return BusinessCalendar.china();
  }

  @Bean
  TenantPolicies.Policies<BatchPolicy> batchPolicies(TenantPolicies tenants) {
    return tenants.bind("batch", BatchPolicy.class);
  }
}
