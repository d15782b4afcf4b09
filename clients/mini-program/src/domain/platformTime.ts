/** How far the phone's clock is from the platform's, in milliseconds; phones go wrong, deadlines do not. */
let ahead = 0;

/** Every answer of the platform says what time it is there. */
export function learnTime(said: string | undefined, here: number = Date.now()): void {
  const there = Date.parse(said ?? '');
  if (Number.isFinite(there)) {
    ahead = there - here;
  }
}

/** Now, by the clock that keeps the deadlines. */
export const platformNow = (here: number = Date.now()): number => here + ahead;
