import { describe, expect, it } from 'vitest';
import { lightOf } from './camera';

/** A gray picture whose right half is darker by so much. */
function picture(gray: number, darker: number) {
  const [width, height] = [60, 80];
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let index = 0; index < width * height; index += 1) {
    const value = gray - (index % width >= width / 2 ? darker : 0);
    pixels.set([value, value, value, 255], index * 4);
  }
  return lightOf(pixels, width, height);
}

describe('the light on the preview', () => {
  it('is the mean of the middle', () => {
    expect(picture(120, 0).brightness).toBeCloseTo(120, 0);
    expect(picture(120, 0).balance).toBeCloseTo(1, 6);
  });

  it('tells that one side is darker', () => {
    expect(picture(200, 100).balance).toBeCloseTo(0.5, 2);
  });

  it('of nothing is dark, not undefined', () => {
    expect(lightOf([], 0, 0)).toEqual({ brightness: 0, balance: 0 });
  });
});
