import { defineStore } from 'pinia';
import { ref } from 'vue';
import { consents, signIn, type Session } from '@/api/identity';
import { platform } from '@/platform';

const KEY = 'xz-session';

interface Kept extends Session {
  /** Milliseconds since 1970; a minute before the platform says so. */
  until: number;
  tenant: string;
}

/** Who uses this phone: the student's token, kept until it expires. */
export const useSession = defineStore('session', () => {
  const kept = ref<Kept | null>(restored());

  function restored(): Kept | null {
    const stored = uni.getStorageSync(KEY) as Kept | '';
    return stored && stored.tenant === platform.entry().tenant ? stored : null;
  }

  /** Signs in with WeChat, silently where WeChat allows it. @throws Unavailable, Dismissed, ProblemError, Offline */
  let signing: Promise<Kept> | null = null;
  function start(): Promise<Kept> {
    signing ??= platform
      .loginCode()
      .then(signIn)
      .then((session) => {
        const fresh = {
          ...session,
          until: Date.now() + (session.expiresInSeconds - 60) * 1000,
          tenant: platform.entry().tenant,
        };
        kept.value = fresh;
        uni.setStorageSync(KEY, fresh);
        return fresh;
      })
      .finally(() => {
        signing = null;
      });
    return signing;
  }

  /** Null before the student has signed in for the first time: pages ask for that, calls do not. */
  async function token(renew: boolean): Promise<string | null> {
    const present = kept.value;
    if (!present) {
      return null;
    }
    return !renew && present.until > Date.now() ? present.token : (await start()).token;
  }

  /** Texts that the student has not agreed to yet. */
  async function openConsents() {
    return (await consents()).open;
  }

  function forget(): void {
    kept.value = null;
    uni.removeStorageSync(KEY);
  }

  return { kept, start, token, openConsents, forget };
});
