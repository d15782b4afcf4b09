import { expect, it } from 'vitest';
import { givenOf } from './consents';

it('tells the last word about every consent', () => {
  const at = (day: number) => `2026-11-0${day}T00:00:00Z`;
  expect(
    givenOf([
      { purpose: 'a', decision: 'given', at: at(1) },
      { purpose: 'b', decision: 'given', at: at(2) },
      { purpose: 'a', decision: 'withdrawn', at: at(3) },
    ]),
  ).toEqual([
    { purpose: 'a', at: at(3), holds: false },
    { purpose: 'b', at: at(2), holds: true },
  ]);
});
