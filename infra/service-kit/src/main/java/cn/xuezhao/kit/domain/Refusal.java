package cn.xuezhao.kit.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A business answer of "no" that tells the person what to do. Subclasses are final and named by the
 * rule they enforce, for example {@code BatchWindowClosed}; the kit turns them into RFC 9457
 * problems of type {@code /problems/<slug>}.
 */
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of "no" it is; decides the HTTP status and nothing else. */
  public enum Kind {
    /** 400: the request cannot be understood. */
    MALFORMED,
    /** 403: the caller may not do this. */
    FORBIDDEN,
    /** 404: it does not exist, or it is not the caller's to see. */
    NOT_FOUND,
    /** 409: the thing is in another state, or somebody was faster. */
    CONFLICT,
    /** 413: more bytes than allowed. */
    TOO_LARGE,
    /** 415: not a kind of content we take. */
    UNSUPPORTED_MEDIA,
    /** 422: understood, and a rule says no. */
    RULE,
    /** 429: try again later. */
    TOO_MANY,
    /** 503: somebody we depend on does not answer. */
    UNAVAILABLE
  }

  private final Kind kind;
  private final String slug;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  /**
   * @param slug last segment of the problem type, listed in the contracts' problem table
   * @param action a sentence that says what to do; no personal data
   */
  protected Refusal(Kind kind, String slug, String action) {
    super(action);
    this.kind = kind;
    this.slug = slug;
  }

  public final Kind kind() {
    return kind;
  }

  public final String slug() {
    return slug;
  }

  /** Extension members of the problem, for example {@code retryAfter} (seconds) or errors. */
  public final Map<String, Object> members() {
    return Map.copyOf(members);
  }

  /** Adds an extension member; for constructors of subclasses. */
  protected final void member(String name, Object value) {
    members.put(name, value);
  }
}
