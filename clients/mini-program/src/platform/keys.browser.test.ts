// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { tapByKeys } from './keys.browser';

function pressed(html: string, key: string): number {
  document.body.innerHTML = html;
  const part = document.body.firstElementChild!;
  let taps = 0;
  part.addEventListener('click', () => (taps += 1));
  part.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return taps;
}

describe('a part of a page without a finger', () => {
  tapByKeys(document);

  it('is tapped by Enter and by Space', () => {
    expect(pressed('<uni-button role="button" tabindex="0">好</uni-button>', 'Enter')).toBe(1);
    expect(pressed('<uni-view role="tab" tabindex="0">好</uni-view>', ' ')).toBe(1);
  });

  it('is left alone by other keys, and where somebody types', () => {
    expect(pressed('<uni-button role="button" tabindex="0">好</uni-button>', 'a')).toBe(0);
    expect(pressed('<input role="searchbox" tabindex="0">', ' ')).toBe(0);
    expect(pressed('<uni-view>好</uni-view>', 'Enter')).toBe(0);
  });
});
