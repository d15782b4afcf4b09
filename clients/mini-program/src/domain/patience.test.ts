import { describe, expect, it } from 'vitest';
import { backOff } from './patience';

describe('waiting before another try', () => {
  it('doubles up to eight seconds', () => {
    const middle = () => 0.5;
    expect([1, 2, 3, 4, 5].map((attempt) => backOff(attempt, middle))).toEqual([1, 2, 4, 8, 8]);
  });

  it('differs from phone to phone', () => {
    expect(backOff(3, () => 0)).toBeLessThan(backOff(3, () => 1));
  });
});
