import { describe, expect, it } from 'vitest';
import { permissionOf, templatesToAsk, type Credit } from './subscriptions';

const credit = (template: string, left: number, answer?: string): Credit => ({ template, left, answer });

// G-20
describe('asking for messages', () => {
  it('asks for what could not be sent now', () => {
    expect(templatesToAsk([credit('result', 0), credit('reminder', 2, 'accept')])).toEqual(['result']);
  });

  it('asks for nothing when every message can be sent', () => {
    expect(templatesToAsk([credit('result', 1, 'accept')])).toEqual([]);
  });

  it('asks for three at most, the new ones first and the refused ones last', () => {
    const credits = [
      credit('refused', 0, 'reject'),
      credit('used', 0, 'accept'),
      credit('new', 0),
      credit('another', 0),
    ];
    expect(templatesToAsk(credits)).toEqual(['new', 'another', 'used']);
  });

  it('does not ask again for what was refused a moment ago', () => {
    expect(templatesToAsk([credit('result', 0), credit('reminder', 0)], new Set(['result']))).toEqual([
      'reminder',
    ]);
  });
});

describe('the permission in one word', () => {
  it.each([
    ['none-offered', []],
    ['all', [credit('result', 1)]],
    ['some', [credit('result', 1), credit('reminder', 0)]],
    ['none', [credit('result', 0, 'reject')]],
  ] as const)('is %s', (word, credits) => {
    expect(permissionOf([...credits])).toBe(word);
  });
});
