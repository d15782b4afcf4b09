import { ref, shallowRef } from 'vue';
import { Dismissed } from '@/platform';

/**
 * One act of the student at a time: a second tap does nothing while the first is under way, a sheet that
 * was closed is no failure, and anything else is shown beside the button.
 */
export function useActing() {
  const busy = ref(false);
  const failure = shallowRef<unknown>(null);

  async function act(what: () => Promise<void>): Promise<void> {
    if (busy.value) {
      return;
    }
    busy.value = true;
    failure.value = null;
    try {
      await what();
    } catch (reason) {
      if (!(reason instanceof Dismissed)) {
        failure.value = reason;
      }
    } finally {
      busy.value = false;
    }
  }

  return { busy, failure, act };
}
