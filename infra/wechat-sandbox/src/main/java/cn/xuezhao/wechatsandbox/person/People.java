package cn.xuezhao.wechatsandbox.person;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everybody who has ever used a phone here. A person appears at the first mention. Each app knows
 * the same person by another openid; the apps of one tenant share the unionid.
 */
@Component
public final class People {

  private final Table<Person> people;
  private final Accounts accounts;
  private final Map<String, String> userIdByOpenId = new ConcurrentHashMap<>();

  People(Journal journal, Accounts accounts) {
    this.people = journal.table("people", Person.class);
    this.accounts = accounts;
    people.all().forEach(this::index);
  }

  public Person meet(String userId) {
    return register(userId, null, null);
  }

  /** Creates the person or changes what is given. */
  Person register(String userId, @Nullable String nickname, @Nullable String phone) {
    Person person =
        people.merge(
            userId,
            known -> {
              Person before =
                  known.orElseGet(() -> new Person(userId, userId, inventPhone(userId), Set.of()));
              return new Person(
                  userId,
                  nickname == null ? before.nickname() : nickname,
                  phone == null ? before.phone() : phone,
                  before.follows());
            });
    index(person);
    return person;
  }

  Person follow(String userId, String tenant) {
    meet(userId);
    return people.update(userId, person -> person.following(tenant));
  }

  Person unfollow(String userId, String tenant) {
    meet(userId);
    return people.update(userId, person -> person.notFollowing(tenant));
  }

  public List<Person> all() {
    return people.all();
  }

  /** The person whom this app knows by this openid. */
  public Optional<Person> byOpenId(App app, @Nullable String openId) {
    return Optional.ofNullable(openId)
        .map(userIdByOpenId::get)
        .flatMap(people::find)
        .filter(person -> openId(app, person.userId()).equals(openId));
  }

  void forgetOpenIds() {
    userIdByOpenId.clear();
  }

  /** 28 characters beginning with "o", as WeChat makes them. */
  public static String openId(App app, String userId) {
    return "o" + digest("openid", app.id(), userId).substring(0, 27);
  }

  static String unionId(String tenant, String userId) {
    return "o" + digest("unionid", tenant, userId).substring(0, 27);
  }

  private void index(Person person) {
    accounts
        .apps()
        .forEach(app -> userIdByOpenId.put(openId(app, person.userId()), person.userId()));
  }

  private static String inventPhone(String userId) {
    return "138%08d".formatted(Math.floorMod(digest("phone", userId).hashCode(), 100_000_000));
  }

  private static String digest(String... parts) {
    try {
      byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
