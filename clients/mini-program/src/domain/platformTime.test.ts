import { expect, it } from 'vitest';
import { learnTime, platformNow } from './platformTime';

const HERE = Date.parse('2026-11-22T02:00:00Z');

it('goes by the phone as long as the platform has said nothing', () => {
  learnTime(undefined, HERE);
  learnTime('no time at all', HERE);
  expect(platformNow(HERE)).toBe(HERE);
});

// G-21, G-26
it('goes by the platform on a phone whose clock is wrong', () => {
  learnTime('2026-11-23T02:00:00Z', HERE);
  expect(platformNow(HERE + 1000)).toBe(Date.parse('2026-11-23T02:00:01Z'));
  learnTime(undefined, HERE);
  expect(platformNow(HERE)).toBe(Date.parse('2026-11-23T02:00:00Z'));
});
