import { ProblemError } from '@/api/problems';
import { platformNow } from './platformTime';

/**
 * What went wrong with a try to verify, by what the student does about it. Each has its own way out, and
 * none of them is "try again" alone.
 */
export interface Trouble {
  slug: string;
  /** Why no code can be read in the picture. */
  reason: string | null;
  /**
   * picture: another picture of the code; tail, name: type again; batch: another batch code, or another day;
   * paused: wait; school: only the school can mend it; account: another WeChat or the existing order;
   * consent: agree first; other: nothing of the student's.
   */
  kind: 'picture' | 'tail' | 'name' | 'batch' | 'paused' | 'school' | 'account' | 'consent' | 'other';
  /** Pointers of the fields that differ from the roster (L-10). */
  fields: string[];
  attemptsLeft: number | null;
  /** Whether a person of the school may look instead. */
  forAPerson: boolean;
  /** On this phone's clock, which may differ from the platform's. */
  pausedUntil: string | null;
  /** The enrollment that is there already. */
  enrollmentId: string | null;
  documentKind: string | null;
}

const KINDS: Record<string, Trouble['kind']> = {
  'code-unreadable': 'picture',
  'code-cut-off': 'picture',
  'code-foreign': 'picture',
  'code-forged': 'picture',
  'code-unknown': 'picture',
  'photo-format-unsupported': 'picture',
  'photo-not-an-image': 'picture',
  'photo-truncated': 'picture',
  'photo-decoding-failed': 'picture',
  'photo-too-large': 'picture',
  'photo-too-many-pixels': 'picture',
  'photo-too-small': 'picture',
  'too-large': 'picture',
  'id-tail-mismatch': 'tail',
  'name-required': 'name',
  'name-mismatch': 'name',
  'batch-unknown': 'batch',
  'batch-not-open-yet': 'batch',
  'batch-window-closed': 'batch',
  'verification-paused': 'paused',
  'student-not-on-roster': 'school',
  'institution-mismatch': 'school',
  'roster-field-mismatch': 'school',
  'document-number-hidden': 'school',
  'document-number-invalid': 'school',
  'account-bound-to-another-person': 'account',
  'student-already-bound': 'account',
  'further-enrollment-not-offered': 'account',
  'enrollment-exists': 'account',
  'consent-required': 'consent',
};

/** The machine cannot tell, so a person may: the code may be right and is not understood. */
const FOR_A_PERSON = ['code-unreadable', 'code-foreign', 'document-number-hidden', 'document-number-invalid'];

/** Null when the failure is none of the platform's answers, such as a lost network. */
export function troubleOf(failure: unknown, now = platformNow()): Trouble | null {
  if (!(failure instanceof ProblemError)) {
    return null;
  }
  const slug = failure.slug;
  const fields = pointers(failure);
  return {
    slug,
    kind: slug === 'invalid-fields' && fields.includes('/idTail') ? 'tail' : (KINDS[slug] ?? 'other'),
    fields,
    reason: failure.member<string>('reason') ?? null,
    attemptsLeft: failure.member<number>('attemptsLeft') ?? null,
    forAPerson: FOR_A_PERSON.includes(slug),
    pausedUntil: pausedUntil(failure, now),
    enrollmentId: failure.member<string>('enrollmentId') ?? null,
    documentKind: failure.member<string>('documentKind') ?? null,
  };
}

/** The members of a request that a problem names. */
export function pointers(failure: unknown): string[] {
  const errors =
    failure instanceof ProblemError ? failure.member<{ pointer?: string }[]>('errors') : undefined;
  return (errors ?? []).flatMap((error) => (error.pointer ? [error.pointer] : []));
}

function pausedUntil(failure: ProblemError, now: number): string | null {
  const seconds = failure.member<number>('retryAfter');
  return failure.slug === 'verification-paused' && seconds !== undefined
    ? new Date(now + seconds * 1000).toISOString()
    : null;
}
