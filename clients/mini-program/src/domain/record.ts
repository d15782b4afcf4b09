import type { VerifiedRecord } from '@/api/identity';
import { CONFIRM } from '@/words/verify';

/** What the school and CHSI say of a student, to look at and not to change (L-7, L-9). */
export function recordFacts(record: VerifiedRecord): { name: string; value: string; testid: string }[] {
  return [
    { name: CONFIRM.name, value: record.name, testid: 'record-name' },
    { name: CONFIRM.studentNumber, value: record.studentNumber, testid: 'record-student-number' },
    { name: CONFIRM.school, value: record.institution, testid: 'record-school' },
    { name: CONFIRM.level, value: record.level, testid: 'record-level' },
    {
      name: CONFIRM.year,
      value: record.year === undefined ? undefined : String(record.year),
      testid: 'record-year',
    },
    { name: CONFIRM.tail, value: record.documentTail, testid: 'record-tail' },
  ].flatMap((fact) => (fact.value ? [{ ...fact, value: fact.value }] : []));
}
