package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Http;
import cn.xuezhao.acceptance.people.Platform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client has to know of a centre before anybody signs in; it draws its pages from this. */
@Order(Turn.IN_REAL_TIME)
class CentresTellTheirRulesJourney {

  /** L-3, L-12, L-14, L-16, L-17, L-27. */
  @Test
  void liaoningAsksToFollowTakesPhotosAndShowsTabs() {
    JsonNode liaoning = policyOf("liaoning");
    assertThat(liaoning.at("/officialAccountFirst").asBoolean()).isTrue();
    assertThat(liaoning.at("/capture/sources").toString()).contains("camera", "album", "friend");
    assertThat(liaoning.at("/capture/crop").asString()).isEqualTo("manual");
    assertThat(liaoning.at("/ordersShownAs").asString()).isEqualTo("tabs");
    assertThat(liaoning.at("/reviewPromise/label").asString()).contains("1-3日");
    assertThat(liaoning.at("/download").toString()).contains("album");
  }

  /** G-5, G-12, G-21, G-22, G-29, G-30. */
  @Test
  void guangdongTakesAlbumPhotosAndShowsProgress() {
    JsonNode guangdong = policyOf("guangdong");
    assertThat(guangdong.at("/login").asString()).isEqualTo("wechat-phone");
    assertThat(guangdong.at("/agreements").toString())
        .contains("service-agreement", "privacy-agreement");
    assertThat(guangdong.at("/capture/sources").toString()).isEqualTo("[\"album\"]");
    assertThat(guangdong.at("/capture/crop").asString()).isEqualTo("automatic");
    assertThat(guangdong.at("/ordersShownAs").asString()).isEqualTo("progress");
    assertThat(guangdong.at("/reviewPromise/label").asString()).contains("2个工作日");
    assertThat(guangdong.at("/download").toString()).contains("email");
  }

  /** G-33, G-34: whom to ask, and when somebody is there. */
  @Test
  void guangdongNamesItsServiceAndItsHours() {
    JsonNode service = policyOf("guangdong").at("/customerService");
    assertThat(service.at("/phones").toString()).contains("020-83398378", "020-83302077");
    assertThat(service.at("/hours/0/from").asString()).isEqualTo("09:00");
    assertThat(service.at("/hours/0/to").asString()).isEqualTo("17:00");
  }

  /** L-9, L-10: the school is the way out. */
  @Test
  void liaoningSendsStudentsToTheirSchool() {
    assertThat(policyOf("liaoning").at("/customerService/label").asString()).contains("学校");
  }

  private static JsonNode policyOf(String tenant) {
    return Http.at(Platform.gateway()).get("/api/" + tenant + "/tenant").succeeded().json();
  }
}
