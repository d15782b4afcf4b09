import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import { poller, type Poller } from '@/domain/poller';

/**
 * Keeps a page fresh while it is shown (L-24): every 3 seconds at first, rarer without news, never
 * while the page is hidden.
 *
 * @param ask true when the answer was news
 * @param longest seconds between two questions, where somebody stands and waits
 */
export function usePolling(ask: () => Promise<boolean>, longest?: number): Poller {
  const polling = poller(ask, longest);
  onShow(() => polling.start());
  onHide(() => polling.stop());
  onUnload(() => polling.stop());
  return polling;
}
