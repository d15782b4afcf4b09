import { defineStore } from 'pinia';
import { ref } from 'vue';
import { publicPolicy, type PublicPolicy } from '@/api/tenant';
import { connect } from '@/api/http';
import { platform } from '@/platform';
import { useSession } from './session';

/** The regional centre this page belongs to, and what its policy says. */
export const useRegion = defineStore('region', () => {
  const policy = ref<PublicPolicy | null>(null);
  /** The batch that a QR code brought along (L-1). */
  const batchCodeFromQr = ref('');

  /** Once, at the start: where the platform is, and what the entry carried. */
  function enterBy(query: Record<string, string | undefined>): void {
    connect({ ...platform.entry(), token: (renew) => useSession().token(renew) });
    const scene = decodeURIComponent(query.scene ?? '');
    batchCodeFromQr.value = (query.batch ?? /(?:^|[&?])b(?:atch)?=([^&]+)/.exec(scene)?.[1] ?? '').trim();
  }

  /** The policy, asked for once; a failed attempt is made again by the next caller. */
  let asking: Promise<PublicPolicy> | null = null;
  function load(): Promise<PublicPolicy> {
    asking ??= publicPolicy().then(
      (answer) => {
        policy.value = answer;
        return answer;
      },
      (failure) => {
        asking = null;
        throw failure;
      },
    );
    return asking;
  }

  return { policy, batchCodeFromQr, enterBy, load };
});
