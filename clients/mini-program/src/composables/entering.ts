import { useRegion } from '@/stores/region';
import { useSession } from '@/stores/session';

/**
 * Opens a page that needs a signed-in student who agreed to the texts of the centre: silently where
 * that is possible, else by the page for it (L-1, G-12).
 */
export function useEntering() {
  const region = useRegion();
  const session = useSession();

  /** Whether nothing has to be asked any more. Signs in where the centre needs no phone number for it. */
  async function isReady(): Promise<boolean> {
    const policy = await region.load();
    if (!session.kept) {
      if (policy.login === 'wechat-phone') {
        return false;
      }
      await session.start();
    }
    const open = await session.openConsents();
    return !open.some((text) => policy.agreements.includes(text.purpose));
  }

  async function enter(page: string): Promise<void> {
    uni.navigateTo({ url: (await isReady()) ? page : loginBefore(page) });
  }

  /** For a page that was opened directly: leaves it for the page to sign in, and comes back. */
  async function requireSession(page: string): Promise<boolean> {
    if (session.kept || (await isReady())) {
      return true;
    }
    uni.redirectTo({ url: loginBefore(page) });
    return false;
  }

  return { enter, requireSession };
}

const loginBefore = (page: string) => `/pages-sub/auth/login?next=${encodeURIComponent(page)}`;

/** WeChat hands the members of an address over as they are, a browser decoded. */
export function decoded(member: unknown): string {
  const text = String(member ?? '');
  return /%[0-9A-F]{2}/i.test(text) ? decodeURIComponent(text) : text;
}
