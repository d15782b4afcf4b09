import { upright, type Size } from './crop';

export type Kind = 'jpeg' | 'png' | 'heic' | 'other';

/** The largest file that is taken in; photo-service says the same (`photo-too-large`). */
export const LARGEST_FILE = 15 * 1024 * 1024;

/** By its first bytes: the name of a file and what a browser says of it may be wrong. */
export function kindOf(bytes: ArrayBuffer): Kind {
  const head = new Uint8Array(bytes, 0, Math.min(12, bytes.byteLength));
  if (head[0] === 0xff && head[1] === 0xd8) {
    return 'jpeg';
  }
  if (head[0] === 0x89 && head[1] === 0x50 && head[2] === 0x4e && head[3] === 0x47) {
    return 'png';
  }
  const box = String.fromCharCode(...head.slice(4, 12));
  return /^ftyp(heic|heix|hevc|mif1|msf1|heim|heis)/.test(box) ? 'heic' : 'other';
}

/**
 * Size of a JPEG picture as it is seen, from its header alone; null when there is no header. Phones
 * store pictures as the sensor lies and say beside it how they are to be turned.
 */
export function jpegSize(bytes: ArrayBuffer): Size | null {
  const view = new DataView(bytes);
  let at = 2;
  let orientation = 1;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (isFrame(marker)) {
      return upright({ width: view.getUint16(at + 7), height: view.getUint16(at + 5) }, orientation);
    }
    if (marker === 0xe1) {
      orientation = orientationIn(view, at + 4, length - 2) ?? orientation;
    }
    at += 2 + length;
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The EXIF tag 0x0112, if this segment is EXIF and whole. */
function orientationIn(view: DataView, start: number, length: number): number | null {
  const end = Math.min(start + length, view.byteLength);
  if (end - start < 18 || view.getUint32(start) !== 0x45786966) {
    return null;
  }
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) {
    return null;
  }
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > end) {
      return null;
    }
    if (view.getUint16(at, little) === 0x0112) {
      return view.getUint16(at + 8, little);
    }
  }
  return null;
}
