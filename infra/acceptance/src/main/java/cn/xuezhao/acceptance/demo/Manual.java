package cn.xuezhao.acceptance.demo;

import cn.xuezhao.acceptance.people.Http;
import cn.xuezhao.acceptance.people.Platform;
import java.awt.Color;
import tools.jackson.databind.JsonNode;

/**
 * What a regional centre tells its students beforehand, in the public part of its policy. The
 * virtual people behave by it and know of no province.
 *
 * @param idTail whether the end of the document number is asked for (G-16)
 * @param confirms whether students confirm the standard photo (G-26)
 * @param withdraws whether a photo can be taken back from review (G-31)
 * @param mayBeDissatisfied whether a standard photo may be taken again (G-23)
 */
record Manual(
    String tenant,
    boolean idTail,
    boolean phoneFromWeChat,
    boolean emailWhenConfirming,
    boolean paysFirst,
    boolean confirms,
    boolean withdraws,
    boolean mayBeDissatisfied,
    boolean officialAccount,
    Color background) {

  static Manual of(String tenant) {
    JsonNode told =
        Http.at(Platform.gateway()).get("/api/" + tenant + "/tenant").succeeded().json();
    JsonNode rgb = told.at("/background/rgb");
    return new Manual(
        tenant,
        has(told, "/identityInputs", "id-tail"),
        told.at("/contact/phone").asString("").equals("wechat"),
        told.at("/contact/email").asString("").equals("when-confirming"),
        told.at("/paymentBeforePhoto").asBoolean(),
        told.at("/confirmationByStudent").asBoolean(),
        told.at("/withdrawalFromReview").asBoolean(),
        has(told, "/recapture", "when-dissatisfied"),
        told.at("/officialAccountFirst").asBoolean(),
        new Color(rgb.at("/0").asInt(), rgb.at("/1").asInt(), rgb.at("/2").asInt()));
  }

  private static boolean has(JsonNode told, String list, String word) {
    return told.at(list).valueStream().anyMatch(each -> each.asString().equals(word));
  }
}
