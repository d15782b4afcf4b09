/** A refusal as the platform words it (RFC 9457); the words for students are in words/problems.ts. */
export interface Problem {
  type: string;
  title?: string;
  status?: number;
  detail?: string;
  [member: string]: unknown;
}

/** The platform refused. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
    /** Seconds after which it is worth asking again, when the platform says so. */
    readonly comeAgainIn: number | null,
  ) {
    super(problem?.title ?? `status ${status}`);
    this.name = 'ProblemError';
  }

  /** The last part of the problem's type, such as `batch-closed`; `unknown` when it is no problem of ours. */
  get slug(): string {
    return this.problem?.type.split('/').pop()?.split(':').pop() ?? 'unknown';
  }

  member<T>(name: string): T | undefined {
    return this.problem?.[name] as T | undefined;
  }
}

/** The platform cannot be reached. */
export class Offline extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Offline';
  }
}
