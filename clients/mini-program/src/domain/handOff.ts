import { Offline, ProblemError } from '@/api/problems';
import { afterSeconds, backOff } from './patience';

/** Over which the platform says nothing any more: it expired, was replaced, or the photo was taken over. */
export const isOverBy = (failure: unknown) =>
  failure instanceof ProblemError && failure.slug === 'hand-off-over';

/**
 * The token that a friend's page was opened with. WeChat hands the whole link of a scanned code over as `q`,
 * where the centre lets ordinary links open its mini-program.
 */
export function tokenIn(query: Record<string, unknown> | undefined): string {
  const link = decodeURIComponent(String(query?.q ?? ''));
  const found = query?.token ?? /[?&]token=([\w-]+)/.exec(link)?.[1] ?? '';
  return String(found).trim();
}

const MOST_TRIES = 6;

/**
 * Sends a photo as a whole, again after every break; what came twice is one photo.
 *
 * @param onBreak the link broke, and it will be tried again
 * @throws ProblemError when the platform refuses the photo
 * @throws Offline when nothing arrives any more
 */
export async function sendWhole<T>(
  send: () => Promise<T>,
  onBreak: () => void = () => undefined,
  pause: (seconds: number) => Promise<void> = afterSeconds,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (failure) {
      const seconds = pauseAfter(failure, tries);
      if (seconds === null || tries >= MOST_TRIES) {
        throw failure;
      }
      onBreak();
      await pause(seconds);
    }
  }
}

/** Seconds before it is worth trying again, or null when it is not. */
function pauseAfter(failure: unknown, tries: number): number | null {
  if (failure instanceof Offline) {
    return backOff(tries);
  }
  if (!(failure instanceof ProblemError)) {
    return null;
  }
  if (failure.comeAgainIn !== null) {
    return failure.comeAgainIn <= 10 ? failure.comeAgainIn : null;
  }
  // A body that ended too early is a break that the platform noticed first.
  const broke = failure.status >= 500 || failure.status === 408 || failure.slug === 'malformed-request';
  return broke ? backOff(tries) : null;
}
