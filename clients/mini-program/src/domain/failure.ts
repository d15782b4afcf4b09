import { Offline, ProblemError } from '@/api/problems';
import { Unavailable } from '@/platform/types';
import { OFFLINE, wordsFor, type Words } from '@/words/problems';

/** Any failure in the student's words. */
export function inWords(failure: unknown): Words {
  if (failure instanceof Offline) {
    return OFFLINE;
  }
  if (failure instanceof Unavailable) {
    return { title: failure.message, advice: '' };
  }
  if (failure instanceof ProblemError) {
    return wordsFor(failure.slug);
  }
  return wordsFor('unknown');
}
