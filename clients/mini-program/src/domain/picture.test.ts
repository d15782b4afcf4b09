import { describe, expect, it } from 'vitest';
import { jpegSize, kindOf } from './picture';

const bytes = (...parts: number[][]) => new Uint8Array(parts.flat()).buffer;
const SOI = [0xff, 0xd8];
const JFIF = [0xff, 0xe0, 0, 4, 0, 0];
const FRAME = [0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];

/** EXIF with nothing but an orientation, in the byte order of Apple (big) or of others (little). */
function exif(orientation: number, little: boolean): number[] {
  const two = (value: number) => (little ? [value, 0] : [0, value]);
  const four = (value: number) => (little ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const tag = little ? [0x12, 0x01] : [0x01, 0x12];
  const tiff = [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...two(42),
    ...four(8),
    ...two(1),
    ...tag,
    ...two(3),
    ...four(1),
    ...two(orientation),
    0,
    0,
    ...four(0),
  ];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return [0xff, 0xe1, 0, body.length + 2, ...body];
}

describe('the header of a picture', () => {
  it('tells what kind it is, whatever its name says', () => {
    const heic = bytes(
      [0, 0, 0, 24],
      [...'ftypheic'].map((letter) => letter.charCodeAt(0)),
    );
    expect(
      [bytes(SOI), bytes([0x89, 0x50, 0x4e, 0x47]), heic, bytes([0x47, 0x49, 0x46]), bytes([])].map(kindOf),
    ).toEqual(['jpeg', 'png', 'heic', 'other', 'other']);
  });

  it('tells how large it is', () => {
    expect(jpegSize(bytes(SOI, JFIF, FRAME))).toEqual({ width: 4000, height: 3000 });
  });

  it.each([true, false])('tells that it is to be turned (little-endian: %s)', (little) => {
    expect(jpegSize(bytes(SOI, exif(6, little), FRAME))).toEqual({ width: 3000, height: 4000 });
    expect(jpegSize(bytes(SOI, exif(1, little), FRAME))).toEqual({ width: 4000, height: 3000 });
  });

  it('that is cut off tells nothing', () => {
    const whole = new Uint8Array(bytes(SOI, exif(6, true), FRAME));
    for (let length = 0; length < whole.length - 9; length += 1) {
      expect(() => jpegSize(whole.slice(0, length).buffer)).not.toThrow();
    }
  });
});
