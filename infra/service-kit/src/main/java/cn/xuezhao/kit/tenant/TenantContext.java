package cn.xuezhao.kit.tenant;

/**
 * The regional centre the current work belongs to. Bound once at the edge (a request, an event, a
 * sweep) and never changed within; without it no store can be reached.
 */
public final class TenantContext {

  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private TenantContext() {}

  /** Id of the current tenant; an {@link IllegalStateException} when none is bound. */
  public static String current() {
    return CURRENT.orElseThrow(
        () -> new IllegalStateException("tenant: unbound (expected: work runs inside a tenant)"));
  }

  /** Runs the work inside the tenant. */
  public static void run(String tenant, Runnable work) {
    ScopedValue.where(CURRENT, tenant).run(work);
  }

  /** Runs the work inside the tenant and gives its result. */
  public static <R, X extends Throwable> R call(
      String tenant, ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, tenant).call(work);
  }
}
