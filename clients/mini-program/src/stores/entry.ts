import { defineStore } from 'pinia';
import { reactive, shallowRef, watch } from 'vue';
import type { Batch } from '@/api/batches';
import type { Trouble } from '@/domain/trouble';
import { platform, type Picked } from '@/platform';

/** What a student typed on the way in, and how far the way was gone. */
interface Draft {
  batchCode: string;
  idTail: string;
  name: string;
  phone: string;
  email: string;
  studentNumber: string;
  reason: string;
  /** Verified, and not confirmed yet. */
  verificationId: string;
  /** What the centre warned of when verifying. */
  warnings: string[];
  /** Confirmed, and not ordered yet. */
  enrollmentId: string;
  /** Asked a person of the school. */
  requestId: string;
  /** No tries before this instant. */
  pausedUntil: string;
}

const EMPTY: Draft = {
  batchCode: '',
  idTail: '',
  name: '',
  phone: '',
  email: '',
  studentNumber: '',
  reason: '',
  verificationId: '',
  warnings: [],
  enrollmentId: '',
  requestId: '',
  pausedUntil: '',
};

/**
 * The way in, from the batch code to the order. The draft survives a killed page and is gone after the
 * order; the picture of the collection code is never kept longer than the page lives.
 */
export const useEntry = defineStore('entry', () => {
  const key = `xz-entry-${platform.entry().tenant}`;
  const draft = reactive<Draft>({ ...EMPTY, ...(uni.getStorageSync(key) || {}) });
  const batch = shallowRef<Batch | null>(null);
  const picture = shallowRef<Picked | null>(null);
  /** What the page of failures shows. */
  const trouble = shallowRef<Trouble | null>(null);

  // At once: a phone that needs memory kills the page without asking.
  watch(draft, (now) => uni.setStorageSync(key, { ...now }), { deep: true, flush: 'sync' });

  /** Another batch: nothing of the one before is left but what was typed about the person. */
  function choose(chosen: Batch): void {
    batch.value = chosen;
    if (draft.batchCode !== chosen.code) {
      Object.assign(draft, { verificationId: '', warnings: [], enrollmentId: '', requestId: '' });
    }
    draft.batchCode = chosen.code;
  }

  function clear(): void {
    Object.assign(draft, EMPTY, { warnings: [] });
    batch.value = null;
    picture.value = null;
    trouble.value = null;
    uni.removeStorageSync(key);
  }

  return { draft, batch, picture, trouble, choose, clear };
});
