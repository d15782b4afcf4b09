/** Seconds before attempt `n + 1`: 1, 2, 4, 8, at most 8, each a little off so that a campus does not knock at once. */
export function backOff(attempt: number, random: () => number = Math.random): number {
  return Math.min(2 ** (attempt - 1), 8) * (0.8 + 0.4 * random());
}

export function afterSeconds(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
}
