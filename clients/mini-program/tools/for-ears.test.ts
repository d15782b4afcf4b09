import { compile, type NodeTransform } from '@vue/compiler-dom';
import { describe, expect, it } from 'vitest';
import { forBrowsers, forWeChat } from './for-ears';

const built = (template: string, transform: NodeTransform) =>
  compile(template, { nodeTransforms: [transform], isCustomElement: (tag) => tag === 'view' }).code;

describe('what templates say to ears', () => {
  it('is called aria-role in WeChat, fixed or computed', () => {
    expect(built('<view role="tab" />', forWeChat)).toContain('"aria-role": "tab"');
    expect(built('<view :role="kind" />', forWeChat)).toContain('"aria-role": kind');
  });

  it('is read out in WeChat when it changes', () => {
    expect(built('<view role="status" />', forWeChat)).toContain('"aria-live": "polite"');
    expect(built('<view role="alert" />', forWeChat)).toContain('"aria-live": "assertive"');
    expect(built('<view role="status" aria-live="off" />', forWeChat)).toContain('"aria-live": "off"');
  });

  it('makes of the framework’s button one that browsers know and the keyboard reaches', () => {
    expect(built('<button>好</button>', forBrowsers)).toMatch(/role: "button",\s*tabindex: "0"/);
    expect(built('<button role="tab">好</button>', forBrowsers)).toMatch(/role: "tab",\s*tabindex: "0"/);
    expect(built('<view role="link" tabindex="-1" />', forBrowsers)).not.toContain('tabindex: "0"');
    expect(built('<view role="img" />', forBrowsers)).not.toContain('tabindex');
  });
});
