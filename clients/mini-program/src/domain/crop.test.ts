import { describe, expect, it } from 'vitest';
import {
  cropUnder,
  forWire,
  GUIDE,
  isLargest,
  isSmallest,
  largest,
  moved,
  placement,
  proposal,
  upright,
  zoomed,
} from './crop';

const portrait = { width: 3000, height: 4000 };
const landscape = { width: 4000, height: 3000 };
const tall = { width: 1080, height: 2400 };

const ratio = (crop: { width: number; height: number }, image: { width: number; height: number }) =>
  (crop.width * image.width) / (crop.height * image.height);

// L-14
describe('the crop of a picture', () => {
  it('begins with all of a picture that has its shape', () => {
    expect(largest(portrait)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it.each([portrait, landscape, tall, { width: 500, height: 500 }])(
    'always has the shape 3:4 and lies in the picture: %o',
    (image) => {
      let crop = proposal(image);
      for (const [factor, right, down] of [
        [1.7, 0.4, -2],
        [0.3, -5, 5],
        [9, 0.1, 0.1],
        [1.01, 3, -3],
      ] as const) {
        crop = moved(zoomed(crop, image, factor), image, right, down);
        expect(ratio(crop, image)).toBeCloseTo(0.75, 6);
        expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0);
        expect(crop.x + crop.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(crop.y + crop.height).toBeLessThanOrEqual(1 + 1e-9);
      }
    },
  );

  it('is not made smaller than the standard photo', () => {
    const smallest = zoomed(largest(portrait), portrait, 1000);
    expect(smallest.width * portrait.width).toBeCloseTo(480, 6);
    expect(isSmallest(smallest, portrait)).toBe(true);
    expect(isLargest(smallest, portrait)).toBe(false);
  });

  it('of a picture that is too small is all there is', () => {
    const image = { width: 400, height: 600 };
    const crop = zoomed(largest(image), image, 3);
    expect(crop.width).toBe(1);
    expect(isSmallest(crop, image) && isLargest(crop, image)).toBe(true);
  });

  it('keeps what is under the eye line there when it is zoomed', () => {
    const before = zoomed(largest(portrait), portrait, 2);
    const after = zoomed(before, portrait, 1.3);
    const eyes = (crop: typeof before) => crop.y + crop.height * GUIDE.eyes.aim;
    expect(eyes(after)).toBeCloseTo(eyes(before), 9);
  });

  it('puts a head that was found where the standard wants it', () => {
    const head = { centerX: 0.5, eyesY: 0.4, faceWidth: 0.2 };
    const crop = proposal(portrait, head);
    expect((head.eyesY - crop.y) / crop.height).toBeCloseTo(250 / 640, 6);
    expect(head.faceWidth / crop.width).toBeCloseTo(240 / 480, 6);
    expect(crop.x + crop.width / 2).toBeCloseTo(0.5, 6);
  });

  it('moves with the finger: the picture to the right is a crop further left', () => {
    const crop = zoomed(largest(portrait), portrait, 2);
    expect(moved(crop, portrait, 0.1, 0).x).toBeCloseTo(crop.x - 0.1 * crop.width, 9);
  });

  it('is shown by placing the whole picture behind the frame', () => {
    expect(placement({ x: 0.25, y: 0.1, width: 0.5, height: 0.5 })).toBe(
      'left: -50.000%; top: -20.000%; width: 200.000%; height: 200.000%',
    );
  });

  it('never leaves the picture by rounding', () => {
    const wire = forWire({ x: 1 / 3, y: 0, width: 2 / 3, height: 1 });
    expect(wire.x + wire.width).toBeLessThanOrEqual(1);
  });
});

describe('the region under the guide lines of the camera', () => {
  const box = { width: 360, height: 480 };
  const frame = { left: 30, top: 20, width: 300, height: 400 };

  it('is the same part of the file as of the preview', () => {
    const crop = cropUnder(frame, box, { width: 1440, height: 1920 });
    expect(crop.x).toBeCloseTo(30 / 360, 9);
    expect(crop.y).toBeCloseTo(20 / 480, 9);
    expect(crop.width).toBeCloseTo(300 / 360, 9);
    expect(crop.height).toBeCloseTo(400 / 480, 9);
  });

  it('counts what the preview cuts off at the sides', () => {
    // 1920x1080 fills 360x480 at 480/1080; 853 px wide, of which 247 are cut off on each side.
    const crop = cropUnder(frame, box, { width: 1920, height: 1080 });
    expect(crop.x).toBeCloseTo((30 + (1920 * (480 / 1080) - 360) / 2) / (1920 * (480 / 1080)), 9);
    expect(crop.height).toBeCloseTo(400 / 480, 9);
  });

  it('lies on the other side of the file when only the preview is mirrored', () => {
    const aside = { ...frame, left: 0 };
    const image = { width: 1440, height: 1920 };
    expect(cropUnder(aside, box, image, true).x).toBeCloseTo(60 / 360, 9);
    expect(cropUnder(aside, box, image, false).x).toBe(0);
  });
});

describe('a picture that is stored turned', () => {
  it('has its sides exchanged from orientation 5 on', () => {
    expect([1, 3, 6, 8].map((way) => upright(landscape, way).width)).toEqual([4000, 4000, 3000, 3000]);
  });
});
