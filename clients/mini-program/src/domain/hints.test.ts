import { describe, expect, it } from 'vitest';
import { hintFor, Speaker, type Sight } from './hints';

const good: Sight = {
  brightness: 140,
  balance: 0.9,
  roll: 1,
  pitch: 3,
  faces: 1,
  face: { centerX: 0.5, eyesY: 0.39, width: 0.5, roll: 0, yaw: 1 },
};
const face = (members: object): Sight => ({ ...good, face: { ...good.face!, ...members } });

describe('the live hint', () => {
  it.each([
    ['dark', { ...good, brightness: 30 }],
    ['bright', { ...good, brightness: 250 }],
    ['side-light', { ...good, balance: 0.4 }],
    ['phone-leans', { ...good, roll: -9 }],
    ['phone-tilts', { ...good, pitch: 30 }],
    ['no-face', { ...good, faces: 0, face: undefined }],
    ['several-faces', { ...good, faces: 2 }],
    ['closer', face({ width: 0.3 })],
    ['further', face({ width: 0.7 })],
    ['center', face({ centerX: 0.6 })],
    ['lower', face({ eyesY: 0.25 })],
    ['higher', face({ eyesY: 0.5 })],
    ['head-leans', face({ roll: 7 })],
    ['head-turns', face({ yaw: -12 })],
  ] as [string, Sight][])('names the one thing to change: %s', (key, sight) => {
    expect(hintFor(sight).key).toBe(key);
  });

  it('is content with a picture as the standard wants it', () => {
    expect(hintFor(good).good).toBe(true);
  });

  it('praises only what the phone can see', () => {
    expect(hintFor({})).toEqual({ key: 'good-light', text: '光线合适，请把脸放进椭圆里', good: true });
  });

  it('begins with the light', () => {
    expect(hintFor({ brightness: 20, roll: 30, faces: 0 }).key).toBe('dark');
  });
});

describe('the voice', () => {
  it('tells praise from a fault, for phones that can only shake', () => {
    const heard: boolean[] = [];
    const speaker = new Speaker((_, praise) => heard.push(praise));
    for (const [hint, from] of [
      [hintFor({ brightness: 20 }), 0],
      [hintFor(good), 3000],
    ] as const) {
      speaker.hear(hint, from);
      speaker.hear(hint, from + 900);
    }
    expect(heard).toEqual([false, true]);
  });

  it('says what lasts, not what flickers, and does not chatter', () => {
    const said: string[] = [];
    const speaker = new Speaker((text) => said.push(text));
    const dark = hintFor({ brightness: 20 });
    const leaning = hintFor({ roll: 20 });
    speaker.hear(dark, 0);
    speaker.hear(leaning, 200);
    speaker.hear(dark, 400);
    expect(said).toEqual([]);
    for (let now = 600; now <= 5000; now += 200) {
      speaker.hear(dark, now);
    }
    expect(said).toEqual([dark.text]);
    for (let now = 5200; now <= 8000; now += 200) {
      speaker.hear(dark, now);
    }
    expect(said).toHaveLength(2);
  });
});
