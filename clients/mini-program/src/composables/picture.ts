import { onUnload } from '@dcloudio/uni-app';
import { ref, type Ref } from 'vue';
import { platform } from '@/platform';

export interface Picture {
  /** Under which a page can show it; empty before it is there. */
  address: Ref<string>;
  bytes: Ref<ArrayBuffer | null>;
  /** Loads it once for each key; another key replaces the picture. */
  load(key: string, fetch: () => Promise<ArrayBuffer>): Promise<void>;
}

/** A picture that only its owner may see: its bytes are fetched with the sign-in and forgotten with the page. */
export function usePicture(): Picture {
  const address = ref('');
  const bytes = ref<ArrayBuffer | null>(null) as Ref<ArrayBuffer | null>;
  let shown = '';

  function forget(): void {
    if (address.value) {
      platform.forgetPicture(address.value);
      address.value = '';
      bytes.value = null;
    }
  }

  async function load(key: string, fetch: () => Promise<ArrayBuffer>): Promise<void> {
    if (shown === key) {
      return;
    }
    shown = key;
    try {
      const fresh = await fetch();
      if (shown === key) {
        forget();
        bytes.value = fresh;
        address.value = await platform.pictureAddress(fresh);
      }
    } catch (failure) {
      shown = shown === key ? '' : shown;
      throw failure;
    }
  }

  onUnload(forget);
  return { address, bytes, load };
}
