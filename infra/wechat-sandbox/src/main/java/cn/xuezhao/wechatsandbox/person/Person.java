package cn.xuezhao.wechatsandbox.person;

import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody with a phone.
 *
 * @param phone the number WeChat knows, mainland form without country code
 * @param follows tenants whose official account this person follows
 */
public record Person(String userId, String nickname, String phone, Set<String> follows) {

  public boolean isFollowing(String tenant) {
    return follows.contains(tenant);
  }

  Person following(String tenant) {
    Set<String> more = new TreeSet<>(follows);
    more.add(tenant);
    return new Person(userId, nickname, phone, more);
  }

  Person notFollowing(String tenant) {
    Set<String> fewer = new TreeSet<>(follows);
    fewer.remove(tenant);
    return new Person(userId, nickname, phone, fewer);
  }
}
