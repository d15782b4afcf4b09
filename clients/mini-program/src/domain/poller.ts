/** Seconds between two questions: soon while something is moving, rarely after a long silence. */
export const FIRST_PAUSE = 3;
export const LONGEST_PAUSE = 30;

export function pauseAfter(quietAnswers: number, longest = LONGEST_PAUSE): number {
  return Math.min(FIRST_PAUSE * 1.6 ** quietAnswers, longest);
}

export interface Poller {
  /** Begins, or begins anew with short pauses. */
  start(): void;
  stop(): void;
}

/**
 * Asks again and again (L-24). An answer with news makes the pauses short again; without news, and
 * when nobody answers, they grow.
 *
 * @param ask true when the answer was news
 * @param longest seconds between two questions, where somebody stands and waits
 */
export function poller(ask: () => Promise<boolean>, longest = LONGEST_PAUSE): Poller {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let quiet = 0;
  let run = 0;

  function next(mine: number): void {
    timer = setTimeout(() => void asking(mine), pauseAfter(quiet, longest) * 1000);
  }

  async function asking(mine: number): Promise<void> {
    const news = await ask().catch(() => false);
    if (mine === run) {
      quiet = news ? 0 : quiet + 1;
      next(mine);
    }
  }

  function stop(): void {
    run += 1;
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
  }

  return {
    start: () => {
      stop();
      quiet = 0;
      next(run);
    },
    stop,
  };
}
