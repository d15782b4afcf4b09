import { describe, expect, it } from 'vitest';
import { happened, isOver, left, onDay, until } from './time';

/** Sunday, November 22, 2026, 10:00 in Beijing. */
const NOW = Date.parse('2026-11-22T02:00:00Z');

describe('when something happened', () => {
  it.each([
    ['2026-11-22T01:05:00Z', '今天 09:05'],
    ['2026-11-21T15:59:00Z', '昨天 23:59'],
    ['2026-11-19T16:00:00Z', '11月20日 00:00'],
    ['2025-12-31T16:00:00Z', '1月1日 00:00'],
    ['2025-12-31T15:59:00Z', '2025年12月31日 23:59'],
  ])('says %s as %s', (instant, words) => {
    expect(happened(instant, NOW)).toBe(words);
  });

  it('counts days in Beijing, not where the phone thinks it is', () => {
    // 23:30 of the 21st in London is the morning of the 22nd in Beijing.
    expect(happened('2026-11-21T23:30:00Z', NOW)).toBe('今天 07:30');
  });
});

// L-17, G-21
describe('until when something is promised', () => {
  it.each([
    ['2026-11-22T09:00:00Z', '今天 17:00'],
    ['2026-11-23T09:00:00Z', '明天 17:00'],
    ['2026-11-24T09:00:00Z', '后天 17:00'],
    ['2026-11-25T09:00:00Z', '11月25日（周三）17:00'],
    ['2027-01-04T09:00:00Z', '2027年1月4日（周一）17:00'],
  ])('says %s as %s', (instant, words) => {
    expect(until(instant, NOW)).toBe(words);
  });

  // L-B
  it('says midnight as 24:00 of the day that ends', () => {
    expect(until('2026-12-02T16:00:00Z', NOW)).toBe('12月2日（周三）24:00');
    expect(until('2026-11-22T16:00:00Z', NOW)).toBe('今天 24:00');
  });
});

describe('the time that is left', () => {
  it.each([
    ['2026-11-25T02:00:00Z', '3天'],
    ['2026-11-24T05:30:00Z', '2天3小时'],
    ['2026-11-22T03:30:00Z', '1小时30分钟'],
    ['2026-11-22T04:00:00Z', '2小时'],
    ['2026-11-22T02:29:59Z', '29分钟'],
    ['2026-11-22T02:00:30Z', '不到1分钟'],
  ])('until %s is %s', (instant, words) => {
    expect(left(instant, NOW)).toBe(words);
  });

  it('is nothing when the time is over', () => {
    expect(left('2026-11-22T01:59:00Z', NOW)).toBeNull();
    expect(isOver('2026-11-22T02:00:00Z', NOW)).toBe(true);
    expect(isOver('2026-11-22T02:00:01Z', NOW)).toBe(false);
  });
});

it('names a far day with its year', () => {
  expect(onDay('2027-06-09T16:00:00Z')).toBe('2027年6月10日');
});
