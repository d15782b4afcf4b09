import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import { ref, type Ref } from 'vue';
import { platformNow } from '@/domain/platformTime';

/** Now, in milliseconds, every second while the page is shown. */
export function useClock(): Ref<number> {
  const now = ref(platformNow());
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(timer);
  onShow(() => {
    stop();
    now.value = platformNow();
    timer = setInterval(() => (now.value = platformNow()), 1000);
  });
  onHide(stop);
  onUnload(stop);
  return now;
}
