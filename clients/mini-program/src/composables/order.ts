import { onLoad } from '@dcloudio/uni-app';
import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { order as fetchOrder, type Order } from '@/api/orders';
import type { PublicPolicy } from '@/api/tenant';
import { nextAct, type NextAct } from '@/domain/nextAct';
import { platformNow } from '@/domain/platformTime';
import { promises, type Line } from '@/domain/promise';
import type { Fact } from '@/domain/status';
import { useRegion } from '@/stores/region';
import { useSession } from '@/stores/session';
import { useLoading, type Loading } from './loading';
import { usePolling } from './polling';
// What the platform may refuse about an order is said in the words of these features.
import '@/words/notices';
import '@/words/payment';

interface Shown<T> {
  order: Order;
  policy: PublicPolicy;
  more: T;
}

export interface OrderPage<T> extends Loading<Shown<T>> {
  /** Id of the order, from the page's address. */
  id: Ref<string>;
  order: ComputedRef<Order | null>;
  policy: ComputedRef<PublicPolicy | null>;
  more: ComputedRef<T | null>;
  /** What comes next, and where. */
  step: ComputedRef<NextAct | null>;
  /** Until when: what was promised, and what the student has to do in time. */
  lines: ComputedRef<Line[]>;
  /** Another page about this order, such as `photo/source`. */
  at(page: string): string;
  /** Leaves this page for where the order goes on. */
  next(): void;
  /** Of the last answer; sentences with 今天 and 还剩 are made from it. */
  now: Ref<number>;
  /** Shows what an act of the student answered, without asking again. */
  show(order: Order): void;
}

/**
 * What every page about one order needs: the order by the `id` of the page's address, and the rules of
 * its centre. It is asked for again while the page is shown, so that news comes by itself (L-24).
 *
 * @param loadMore what this page shows besides
 * @param meanwhile shown until `loadMore` has answered, and when it does not: the page never waits for
 *     what only stands beside the order
 */
export function useOrder<T = null>(
  loadMore: (order: Order, policy: PublicPolicy) => Promise<T> = () => Promise.resolve(null as T),
  meanwhile?: T,
): OrderPage<T> {
  const region = useRegion();
  const session = useSession();
  const id = ref('');
  const now = ref(platformNow());
  onLoad((query) => {
    id.value = String(query?.id ?? '');
  });

  async function load(): Promise<Shown<T>> {
    // Messages of WeChat open these pages, also on a phone that has not signed in yet.
    if (session.kept === null) {
      await session.start();
    }
    const [policy, order] = await Promise.all([region.load(), fetchOrder(id.value)]);
    now.value = platformNow();
    if (meanwhile === undefined) {
      return { order, policy, more: await loadMore(order, policy) };
    }
    void loadMore(order, policy).then(
      (more) => loading.content.value && (loading.content.value = { ...loading.content.value, more }),
      () => undefined,
    );
    return { order, policy, more: loading.content.value?.more ?? meanwhile };
  }

  const loading = useLoading(load);

  // One question in the background that got no answer is nobody's concern; several are.
  let unanswered = 0;
  usePolling(async () => {
    const before = JSON.stringify(loading.content.value?.order);
    const failedBefore = loading.failure.value;
    await loading.reload();
    unanswered = loading.failure.value ? unanswered + 1 : 0;
    if (!failedBefore && unanswered < 3 && loading.content.value) {
      loading.failure.value = null;
    }
    return JSON.stringify(loading.content.value?.order) !== before;
  });

  const shown = loading.content;
  return {
    ...loading,
    id,
    order: computed(() => shown.value?.order ?? null),
    policy: computed(() => shown.value?.policy ?? null),
    more: computed(() => shown.value?.more ?? null),
    now,
    step: computed(() => (shown.value ? nextAct(shown.value.order, shown.value.policy) : null)),
    lines: computed(() =>
      shown.value
        ? promises(shown.value.order, shown.value.policy, factsOf(shown.value.more), now.value)
        : [],
    ),
    at: (page) => `/pages-sub/${page}?id=${encodeURIComponent(id.value)}`,
    next: () => shown.value && goOn(shown.value.order, shown.value.policy),
    show: (order) => {
      const shown = loading.content.value;
      if (shown) {
        loading.content.value = { ...shown, order };
      }
    },
  };
}

/** Pages that know what happened to the order promise by it. */
function factsOf(more: unknown): Fact[] {
  return (more as { facts?: Fact[] } | null)?.facts ?? [];
}

/** Opens a page of the mini-program; the tab pages are reached by their tab. */
export function go(page: string): void {
  const tab = ['/pages/home/index', '/pages/orders/index', '/pages/me/index'].includes(page);
  if (tab) {
    uni.switchTab({ url: page });
  } else {
    uni.navigateTo({ url: page, fail: () => uni.redirectTo({ url: page }) });
  }
}

/** Leaves a page whose act is done for the next one, so that 返回 does not lead into it again. */
export function goOn(order: Order, policy: PublicPolicy): void {
  uni.redirectTo({ url: nextAct(order, policy).page });
}
