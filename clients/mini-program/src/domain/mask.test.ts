import { expect, it } from 'vitest';
import { maskedName, maskedNumber } from './mask';

it('hides the middle of a name, and all but the first letter of a short one', () => {
  expect(['李小明', '李明', '阿卜杜拉', '李', ''].map(maskedName)).toEqual([
    '李*明',
    '李*',
    '阿**拉',
    '李',
    '',
  ]);
});

it('shows only the end of a number', () => {
  expect(maskedNumber('2024000332')).toBe('****0332');
});
