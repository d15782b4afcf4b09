import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import { ref, type Ref } from 'vue';

/** Now, in milliseconds, every second while the page is shown. */
export function useClock(): Ref<number> {
  const now = ref(Date.now());
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(timer);
  onShow(() => {
    stop();
    now.value = Date.now();
    timer = setInterval(() => (now.value = Date.now()), 1000);
  });
  onHide(stop);
  onUnload(stop);
  return now;
}
