import { onPullDownRefresh, onShow } from '@dcloudio/uni-app';
import { ref, shallowRef, type Ref } from 'vue';

export type PageState = 'loading' | 'ready' | 'failed' | 'empty';

export interface Loading<T> {
  state: Ref<PageState>;
  content: Ref<T | null>;
  failure: Ref<unknown>;
  /** Asks again; what is shown stays until the answer is there. */
  reload(): Promise<void>;
}

/**
 * Loads what a page shows whenever it is shown, and again when the student pulls it down. A failure
 * after a first success keeps the content: old facts are better than none.
 */
export function useLoading<T>(
  load: () => Promise<T>,
  isEmpty: (content: T) => boolean = () => false,
): Loading<T> {
  const state = ref<PageState>('loading');
  const content = shallowRef<T | null>(null);
  const failure = shallowRef<unknown>(null);

  async function reload(): Promise<void> {
    try {
      const fresh = await load();
      content.value = fresh;
      failure.value = null;
      state.value = isEmpty(fresh) ? 'empty' : 'ready';
    } catch (reason) {
      failure.value = reason;
      if (content.value === null) {
        state.value = 'failed';
      }
    }
  }

  onShow(() => {
    void reload();
  });
  onPullDownRefresh(async () => {
    await reload();
    uni.stopPullDownRefresh();
  });

  return { state, content, failure, reload };
}
