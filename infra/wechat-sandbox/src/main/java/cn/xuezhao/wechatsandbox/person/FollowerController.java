package cn.xuezhao.wechatsandbox.person;

import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.api.Tokens;
import cn.xuezhao.wechatsandbox.api.WeChatError;
import cn.xuezhao.wechatsandbox.api.WeChatJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Followers of an official account. The unionid is the only bridge between the openid a person has
 * at the mini-program and the one they have at the official account.
 */
@RestController
@RequestMapping("/cgi-bin/user")
final class FollowerController {

  /** One page of the list; the limit of WeChat is the same. */
  private static final int PAGE = 10_000;

  private final Tokens tokens;
  private final People people;
  private final WeChatJson json;

  FollowerController(Tokens tokens, People people, WeChatJson json) {
    this.tokens = tokens;
    this.people = people;
    this.json = json;
  }

  @GetMapping("/get")
  Followers list(
      @RequestParam(name = "access_token", required = false) @Nullable String token,
      @RequestParam(name = "next_openid", defaultValue = "") String after) {
    App app = tokens.require(token, App.Kind.OFFICIAL_ACCOUNT);
    List<String> all =
        people.all().stream()
            .filter(person -> person.isFollowing(app.tenant()))
            .map(person -> People.openId(app, person.userId()))
            .sorted()
            .toList();
    List<String> page =
        all.stream().filter(openId -> openId.compareTo(after) > 0).limit(PAGE).toList();
    return new Followers(
        all.size(), page.size(), new OpenIds(page), page.isEmpty() ? "" : page.getLast());
  }

  @GetMapping("/info")
  Follower info(
      @RequestParam(name = "access_token", required = false) @Nullable String token,
      @RequestParam String openid) {
    return follower(tokens.require(token, App.Kind.OFFICIAL_ACCOUNT), openid);
  }

  @PostMapping("/info/batchget")
  Batch infos(
      @RequestParam(name = "access_token", required = false) @Nullable String token,
      @RequestBody byte[] body) {
    App app = tokens.require(token, App.Kind.OFFICIAL_ACCOUNT);
    return new Batch(
        json.read(body, BatchRequest.class).users().stream()
            .map(user -> follower(app, user.openid()))
            .toList());
  }

  private Follower follower(App app, String openId) {
    Person person = people.byOpenId(app, openId).orElseThrow(WeChatError::invalidOpenId);
    return person.isFollowing(app.tenant())
        ? new Follower(1, openId, "zh_CN", People.unionId(app.tenant(), person.userId()))
        : new Follower(0, openId, null, null);
  }

  record Followers(
      int total, int count, OpenIds data, @JsonProperty("next_openid") String nextOpenId) {}

  record OpenIds(List<String> openid) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Follower(
      int subscribe, String openid, @Nullable String language, @Nullable String unionid) {}

  record BatchRequest(@JsonProperty("user_list") List<User> users) {}

  record User(String openid) {}

  record Batch(@JsonProperty("user_info_list") List<Follower> followers) {}
}
