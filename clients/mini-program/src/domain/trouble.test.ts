import { describe, expect, it } from 'vitest';
import { Offline, ProblemError } from '@/api/problems';
import { troubleWords } from '@/words/verify';
import { pointers, troubleOf } from './trouble';

const problem = (slug: string, members: object = {}) =>
  new ProblemError(422, { type: `/problems/${slug}`, ...members }, null);

// L-4, L-10, G-16
describe('what is wrong with a try to verify', () => {
  it('tells pictures that cannot be used from each other, and all of them from what was typed', () => {
    const pictures = ['code-unreadable', 'code-cut-off', 'code-foreign', 'code-forged', 'code-unknown'];
    expect(pictures.map((slug) => troubleOf(problem(slug))?.kind)).toEqual(pictures.map(() => 'picture'));
    expect(new Set(pictures.map((slug) => troubleWords(slug)?.title)).size).toBe(pictures.length);
    expect(troubleOf(problem('id-tail-mismatch'))?.kind).toBe('tail');
    expect(troubleOf(problem('name-required'))?.kind).toBe('name');
  });

  it('says why no code can be read, and the usual words of a reason it does not know', () => {
    const reasons = ['no-code', 'several', 'cut-off', 'too-dark', 'too-blurred', 'too-slanted', 'damaged'];
    const said = reasons.map((reason) => troubleOf(problem('code-unreadable', { reason }))!);
    expect(said.map((trouble) => trouble.reason)).toEqual(reasons);
    const titles = said.map((trouble) => troubleWords(trouble.slug, trouble.reason)?.title);
    expect(new Set([...titles, troubleWords('code-unreadable')?.title]).size).toBe(8);
    expect(troubleWords('code-unreadable', 'unheard-of')).toEqual(troubleWords('code-unreadable'));
  });

  it('names the fields that differ from the roster, and the school as the way out', () => {
    const trouble = troubleOf(
      problem('roster-field-mismatch', {
        errors: [{ pointer: '/name' }, { pointer: '/level' }],
        attemptsLeft: 3,
      }),
    );
    expect(trouble).toMatchObject({ kind: 'school', fields: ['/name', '/level'], attemptsLeft: 3 });
  });

  it('says until when tries are paused, by the clock of the phone', () => {
    const paused = problem('verification-paused', { pausedUntil: '2025-01-01T00:00:00Z', retryAfter: 900 });
    expect(troubleOf(paused, Date.parse('2026-11-22T10:00:00Z'))).toMatchObject({
      kind: 'paused',
      pausedUntil: '2026-11-22T10:15:00.000Z',
    });
  });

  it('offers a person only where a machine cannot tell', () => {
    const slugs = ['code-unreadable', 'document-number-hidden', 'code-forged', 'id-tail-mismatch'];
    expect(slugs.map((slug) => troubleOf(problem(slug))?.forAPerson)).toEqual([true, true, false, false]);
  });

  it('takes a tail that was left out for a tail to type', () => {
    expect(troubleOf(problem('invalid-fields', { errors: [{ pointer: '/idTail' }] }))?.kind).toBe('tail');
    expect(troubleOf(problem('invalid-fields', { errors: [{ pointer: '/batchCode' }] }))?.kind).toBe('other');
  });

  it('is nothing when the network is away', () => {
    expect(troubleOf(new Offline('timeout'))).toBeNull();
    expect(pointers(new Offline('timeout'))).toEqual([]);
  });

  it('has words of its own for every problem that has a way out', () => {
    const slugs = [
      'student-not-on-roster',
      'institution-mismatch',
      'student-already-bound',
      'verification-paused',
    ];
    expect(slugs.every((slug) => troubleWords(slug)?.advice)).toBe(true);
  });
});
