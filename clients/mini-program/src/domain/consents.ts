/** What a student last said about one text. */
export interface Given {
  purpose: string;
  at: string;
  /** False once it was taken back. */
  holds: boolean;
}

/** The last word about every text, in the order in which they were first agreed to. */
export function givenOf(history: { purpose?: string; decision?: string; at?: string }[]): Given[] {
  const last = new Map<string, Given>();
  history.forEach(({ purpose, decision, at }) => {
    if (purpose && at) {
      last.set(purpose, { purpose, at, holds: decision === 'given' });
    }
  });
  return [...last.values()];
}
