package cn.xuezhao.identity.login;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.Upstream;
import cn.xuezhao.kit.privacy.PersonalData;
import cn.xuezhao.kit.tenant.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.result.WxMpUser;
import me.chanjar.weixin.mp.bean.result.WxMpUserList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The followers of each tenant's official account (L-3). WeChat knows a person there by another
 * openid than in the mini-program and offers no look-up; the unionid that both sides share is only
 * told follower by follower. So the list is read, and each follower asked about once per process.
 */
final class Followers {

  /** Prefix of what is hashed, so that no two kinds of value can have the same hash. */
  static final String UNION = "unionid:";

  private static final Logger log = LoggerFactory.getLogger(Followers.class);

  /** Shorter than anybody needs from following to a first message. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final int BATCH = 100; // limit of /cgi-bin/user/info/batchget
  private static final int BATCHES_PER_REFRESH = 20; // a request waits for no more than that

  private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
  private final Guard guard;
  private final PersonalData personalData;
  private final Clock clock;

  Followers(
      Map<String, WxMpService> services, Guard guard, PersonalData personalData, Clock clock) {
    services.forEach((tenant, service) -> tenants.put(tenant, new Tenant(service)));
    this.guard = guard;
    this.personalData = personalData;
    this.clock = clock;
  }

  /** The openid at the official account of the person with this keyed unionid, if they follow. */
  Optional<String> find(String union) {
    Tenant tenant = current();
    if (!tenant.byUnion.containsKey(union)) {
      refresh(tenant);
    }
    return Optional.ofNullable(tenant.byUnion.get(union));
  }

  /** Asks WeChat again; while it does not answer, what was known stays true. */
  boolean isStillFollowing(String openId) {
    Tenant tenant = current();
    try {
      WxMpUser user = read(() -> tenant.service.getUserService().userInfo(openId));
      if (!Boolean.FALSE.equals(user.getSubscribe())) {
        return true;
      }
      tenant.forget(openId);
      return false;
    } catch (Upstream unavailable) {
      return true;
    }
  }

  /** Looks for new followers without letting anybody wait. */
  void refreshSoon() {
    String id = TenantContext.current();
    Tenant tenant = current();
    Thread.ofVirtual()
        .name("followers-" + id)
        .start(() -> TenantContext.run(id, () -> refresh(tenant)));
  }

  private void refresh(Tenant tenant) {
    tenant.reading.lock();
    try {
      if (isFresh(tenant.readAt, clock.instant())) {
        return;
      }
      List<String> unknown = unknown(tenant);
      for (int from = 0; from < unknown.size(); from += BATCH) {
        learn(tenant, unknown.subList(from, Math.min(unknown.size(), from + BATCH)));
      }
      tenant.readAt = clock.instant();
    } catch (Upstream unavailable) {
      // Following is a convenience: who is not found gets the message on another channel.
      // Only what failed: the library's messages quote whole answers.
      Throwable cause = unavailable.getCause();
      log.warn(
          "followers.unavailable cause={}",
          cause == null ? "none" : cause.getClass().getSimpleName());
    } finally {
      tenant.reading.unlock();
    }
  }

  /** A clock that was set back must not make an old list fresh. */
  private static boolean isFresh(Instant readAt, Instant now) {
    return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESH));
  }

  private List<String> unknown(Tenant tenant) {
    List<String> unknown = new ArrayList<>();
    String after = null;
    while (unknown.size() < BATCH * BATCHES_PER_REFRESH) {
      String from = after;
      WxMpUserList page = read(() -> tenant.service.getUserService().userList(from));
      if (page.getCount() == 0 || page.getOpenids() == null) {
        break;
      }
      page.getOpenids().stream().filter(id -> !tenant.known.contains(id)).forEach(unknown::add);
      after = page.getNextOpenid();
    }
    return unknown.subList(0, Math.min(unknown.size(), BATCH * BATCHES_PER_REFRESH));
  }

  private void learn(Tenant tenant, List<String> openIds) {
    List<WxMpUser> followers =
        read(() -> tenant.service.getUserService().userInfoList(List.copyOf(openIds)));
    for (WxMpUser follower : followers) {
      if (follower.getUnionId() != null) {
        String union = personalData.lookup(UNION + follower.getUnionId());
        tenant.byUnion.put(union, follower.getOpenId());
      }
      tenant.known.add(follower.getOpenId());
    }
  }

  private <T> T read(OfficialAccountCall<T> call) {
    return guard.read(
        "wechat",
        () -> {
          try {
            return call.run();
          } catch (WxErrorException refused) {
            throw new IllegalStateException(
                "WeChat answered " + refused.getError().getErrorCode(), refused);
          }
        });
  }

  private Tenant current() {
    Tenant tenant = tenants.get(TenantContext.current());
    if (tenant == null) {
      throw new IllegalStateException("no official account of " + TenantContext.current());
    }
    return tenant;
  }

  @FunctionalInterface
  private interface OfficialAccountCall<T> {
    T run() throws WxErrorException;
  }

  private static final class Tenant {
    private final WxMpService service;
    private final Map<String, String> byUnion = new ConcurrentHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final ReentrantLock reading = new ReentrantLock();
    private Instant readAt = Instant.EPOCH;

    Tenant(WxMpService service) {
      this.service = service;
    }

    /** Whoever follows again is found again. */
    private void forget(String openId) {
      reading.lock();
      try {
        known.remove(openId);
        byUnion.values().remove(openId);
      } finally {
        reading.unlock();
      }
    }
  }
}
