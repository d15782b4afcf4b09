package cn.xuezhao.gateway.landing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "xuezhao.gateway.sandboxes.enabled=false")
class LandingInProductionTests extends GatewayTest {

  @Test
  void hasNoWayToTheSandboxes() {
    int before = backend(Part.WECHAT).count() + backend(Part.CHSI).count();
    assertThat(get("/").body()).doesNotContain("/sandbox/", "演示").contains("公开策略");
    for (String path : new String[] {"/sandbox/wechat/preview", "/sandbox/chsi/preview"}) {
      assertThat(problemOf(get(path))).isEqualTo("/problems/not-found");
    }
    assertThat(backend(Part.WECHAT).count() + backend(Part.CHSI).count()).isEqualTo(before);
  }

  @Test
  void givesStudentsThePageAsItWasBuilt() {
    assertThat(get("/m/liaoning/").body()).contains("<title>学照</title>").doesNotContain("sandbox");
  }
}
