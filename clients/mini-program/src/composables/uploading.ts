import { onUnload } from '@dcloudio/uni-app';
import { computed, ref, shallowRef } from 'vue';
import { beginUpload, completeUpload, sendChunk, type Crop, type PhotoView } from '@/api/photos';
import { forWire } from '@/domain/crop';
import { Cancel, Canceled, upload, type Progress } from '@/domain/upload';
import { platform } from '@/platform';
import { changeDraft, type Draft } from './draft';

let online = true;
const waiting = new Set<() => void>();
let listening = false;

/** Waits so many seconds; while the phone has no network, until it has one again. */
function pause(seconds: number): Promise<void> {
  if (!listening) {
    listening = true;
    platform.onNetwork((now) => {
      online = now;
      if (now) {
        waiting.forEach((wake) => wake());
      }
    });
  }
  return new Promise((resolve) => {
    const wake = () => {
      waiting.delete(wake);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      if (online) {
        wake();
      }
    }, seconds * 1000);
    waiting.add(wake);
  });
}

/** Brings a draft to the platform, with everything a page shows of it. */
export function useUploading() {
  const progress = shallowRef<Progress | null>(null);
  const running = ref(false);
  let cancel = new Cancel();

  const percent = computed(() => {
    const now = progress.value;
    return now && now.size > 0 ? Math.floor((now.sent / now.size) * 100) : 0;
  });

  /**
   * Null when the student stopped it. What has arrived stays there; the next start goes on with it.
   *
   * @throws ProblemError, Offline
   */
  async function start(draft: Draft, bytes: ArrayBuffer, crop: Crop | null): Promise<PhotoView | null> {
    const { orderId, sha256, size } = draft;
    cancel = new Cancel();
    running.value = true;
    try {
      const view = await upload<PhotoView>(
        bytes,
        {
          begin: () => beginUpload(orderId, sha256, size),
          send: (uploadId, offset, piece) => sendChunk(orderId, uploadId, offset, piece),
          complete: (uploadId) => completeUpload(orderId, uploadId, crop && forWire(crop)),
        },
        {
          cancel,
          pause,
          onProgress: (now) => {
            progress.value = now;
            changeDraft(orderId, { sent: now.sent });
          },
        },
      );
      changeDraft(orderId, { screened: true });
      return view;
    } catch (failure) {
      if (failure instanceof Canceled) {
        return null;
      }
      throw failure;
    } finally {
      running.value = false;
    }
  }

  onUnload(() => cancel.now());

  return { progress, percent, running, start, stop: () => cancel.now() };
}
