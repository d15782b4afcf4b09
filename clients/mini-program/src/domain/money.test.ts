import { expect, it } from 'vitest';
import { inYuan, price, yuan } from './money';

it.each([
  [2000, '20.00'],
  [0, '0.00'],
  [5, '0.05'],
  [199_990, '1999.90'],
])('writes %i fen as %s', (fen, words) => {
  expect(yuan(fen)).toBe(words);
});

it('has one form for eyes and one for sentences', () => {
  expect(price(2000)).toBe('¥20.00');
  expect(inYuan(2000)).toBe('20.00元');
});
