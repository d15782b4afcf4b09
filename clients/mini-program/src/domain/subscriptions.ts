/** What the platform knows of one subscribe message: an estimate, the truth is WeChat's. */
export interface Credit {
  template: string;
  /** How many messages the student still allows. */
  left: number;
  /** accept or reject; absent before the first answer. */
  answer?: string;
}

/** WeChat shows one sheet with at most so many messages on it. */
export const ON_ONE_SHEET = 3;

/**
 * The messages to ask for: those that could not be sent now. What was never asked comes first, what
 * was refused lately comes last.
 *
 * @param refusedNow templates that the student has refused since the start; nobody is asked twice
 */
export function templatesToAsk(credits: Credit[], refusedNow: ReadonlySet<string> = new Set()): string[] {
  const rank = (credit: Credit) => (credit.answer === undefined ? 0 : credit.answer === 'accept' ? 1 : 2);
  return credits
    .filter((credit) => credit.left <= 0 && !refusedNow.has(credit.template))
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, ON_ONE_SHEET)
    .map((credit) => credit.template);
}

export type Permission = 'none-offered' | 'all' | 'some' | 'none';

/** How the student stands to messages, in one word. */
export function permissionOf(credits: Credit[]): Permission {
  if (credits.length === 0) {
    return 'none-offered';
  }
  const allowed = credits.filter((credit) => credit.left > 0).length;
  return allowed === credits.length ? 'all' : allowed === 0 ? 'none' : 'some';
}
