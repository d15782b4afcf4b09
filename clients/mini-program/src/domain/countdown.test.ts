import { expect, it } from 'vitest';
import { countdown } from './countdown';

it('counts down in minutes and seconds', () => {
  expect(countdown(845_000)).toBe('14分05秒');
  expect(countdown(800)).toBe('1秒');
  expect(countdown(-5)).toBe('0秒');
});
