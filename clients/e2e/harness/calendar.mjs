// Time is turned and never slept away, and only ever forward: journeys that need it run after those that do not.
import { businessNow, turnTime } from './platform.mjs';

/** To a moment that is yet to come; where it has passed already, nothing is turned. */
export async function turnTo(moment) {
  const ahead = new Date(moment).getTime() - businessNow();
  if (ahead > 0) {
    await turnTime(ahead);
  }
}

export const seconds = (count) => count * 1_000;
export const minutes = (count) => count * 60_000;
export const hours = (count) => count * 3_600_000;

/** `2026-09-21T16:00:00Z` so many milliseconds earlier or later. */
export const later = (moment, by) => new Date(new Date(moment).getTime() + by);
