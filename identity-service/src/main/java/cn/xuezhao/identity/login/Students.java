package cn.xuezhao.identity.login;

import cn.xuezhao.identity.contact.PhoneNumber;
import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.privacy.PersonalData;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the other features ask a student's account for. */
@Component
public final class Students {

  private static final Logger log = LoggerFactory.getLogger(Students.class);

  private final StudentStore store;
  private final PersonalData personalData;
  private final Followers followers;
  private final Policies<IdentityPolicy> policies;
  private final MeterRegistry meters;

  Students(
      StudentStore store,
      PersonalData personalData,
      Followers followers,
      Policies<IdentityPolicy> policies,
      MeterRegistry meters) {
    this.store = store;
    this.personalData = personalData;
    this.followers = followers;
    this.policies = policies;
    this.meters = meters;
  }

  /** Seals a value under the student's own key. */
  public String seal(String studentId, String field, String plain) {
    return personalData.seal(store.get(studentId).key(), field, plain);
  }

  public String open(String studentId, String field, String sealed) {
    return personalData.open(store.get(studentId).key(), field, sealed);
  }

  /**
   * Whether an account already belongs to somebody else (G-10); where the policy enforces that, a
   * second person is refused before anything is stored.
   */
  public boolean isSharedWith(String studentId, String person) {
    boolean shared = store.get(studentId).isSomebodyElseThan(person);
    if (shared && enforced()) {
      throw new AccountBoundToAnotherPerson();
    }
    return shared;
  }

  /** The account is free for another person; after a release, or when all data of one is gone. */
  public void forget(String studentId, String person) {
    store
        .find(studentId)
        .ifPresent(student -> store.change(student.id(), current -> current.forget(person)));
  }

  /** Remembers which person uses this account. */
  public void identify(String studentId, String person) {
    Student student = store.change(studentId, current -> current.identify(person, enforced()));
    if (student.isSomebodyElseThan(person)) {
      meters.counter("xuezhao.account.shared", "tenant", TenantContext.current()).increment();
      log.warn("account.shared studentId={}", studentId);
    }
  }

  /** The phone number WeChat told, when the student shared it. */
  public Optional<PhoneNumber> phone(String studentId) {
    Student student = store.get(studentId);
    return Optional.ofNullable(student.phone())
        .map(phone -> personalData.open(student.key(), phoneField(studentId), phone))
        .map(PhoneNumber::new);
  }

  /** Where messages of WeChat reach this student. */
  public Reach reach(String studentId) {
    Student student = store.get(studentId);
    String openId = personalData.open(student.key(), openIdField(studentId), student.openId());
    return new Reach(openId, officialAccountOpenId(student).orElse(null));
  }

  /** Whether the student follows the official account now (L-3), not only when last looked. */
  public boolean follows(String studentId) {
    Student student = store.get(studentId);
    String known = student.officialAccountOpenId();
    if (known != null
        && !followers.isStillFollowing(open(studentId, accountField(student), known))) {
      student = store.change(studentId, Student::unfollow);
    }
    return officialAccountOpenId(student).isPresent();
  }

  private static String accountField(Student student) {
    return student.id() + ".officialAccountOpenId";
  }

  private Optional<String> officialAccountOpenId(Student student) {
    String field = accountField(student);
    if (student.officialAccountOpenId() != null) {
      return Optional.of(personalData.open(student.key(), field, student.officialAccountOpenId()));
    }
    Optional<String> found = Optional.ofNullable(student.union()).flatMap(followers::find);
    found.ifPresent(
        openId ->
            store.change(
                student.id(),
                current -> current.follow(personalData.seal(current.key(), field, openId))));
    return found;
  }

  private boolean enforced() {
    return policies.current().onePersonPerAccount() == IdentityPolicy.OnePerson.ENFORCE;
  }

  static String openIdField(String studentId) {
    return studentId + ".openId";
  }

  static String phoneField(String studentId) {
    return studentId + ".phone";
  }

  /** Addresses of one person at the mini-program and, when they follow it, the official account. */
  public record Reach(String openId, @Nullable String officialAccountOpenId) {

    @Override
    public String toString() {
      return "Reach[***]";
    }
  }
}
