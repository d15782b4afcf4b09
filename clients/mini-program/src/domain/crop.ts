import type { Crop } from '@/api/photos';

export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  left: number;
  top: number;
}

/** Width to height of the standard photo: 480 to 640. */
const RATIO = 480 / 640;
/** A standard photo is 480 px wide; what is cut out is never enlarged if the picture allows it. */
const LEAST_WIDTH = 480;

/**
 * Where a head belongs, in fractions of the standard photo. The figures are those of the photo-service's
 * profile `chsi-2017-99` (教毕指[2017]99号; rules/chsi-2017-99.yaml): highest hair 50 to 110 px from the
 * upper edge, eyes 200 to 300, face 180 to 300 wide, middle within 12. The standard says nothing of the
 * chin; ours is where it falls when hair and eyes are at their aims.
 */
export const GUIDE = {
  crown: { min: 50 / 640, aim: 80 / 640, max: 110 / 640 },
  eyes: { min: 200 / 640, aim: 250 / 640, max: 300 / 640 },
  faceWidth: { min: 180 / 480, aim: 240 / 480, max: 300 / 480 },
  offset: 12 / 480,
  chin: 430 / 640,
} as const;

/** The frame under the guide lines is the middle of the camera's picture, so much of it each way. */
export const FRAME_SHARE = 0.84;

/** What is known of a head in a picture, in fractions of it. */
export interface Head {
  centerX: number;
  eyesY: number;
  faceWidth: number;
}

/** A size as it is seen, when the file is stored turned by its EXIF orientation (5 to 8). */
export function upright(size: Size, orientation: number): Size {
  return orientation >= 5 && orientation <= 8 ? { width: size.height, height: size.width } : size;
}

/** The largest crop, in the middle. */
export function largest(image: Size): Crop {
  return fitting({ x: 0, y: 0, width: 1, height: 1 }, image, { x: 0.5, y: 0.5 });
}

/** Where adjusting begins: by the head where one was found, else the whole of the picture. */
export function proposal(image: Size, head: Head | null = null): Crop {
  if (!head) {
    return largest(image);
  }
  const width = head.faceWidth / GUIDE.faceWidth.aim;
  const height = heightOf(width, image);
  return inside(
    { x: head.centerX - width / 2, y: head.eyesY - height * GUIDE.eyes.aim, width, height },
    image,
  );
}

/**
 * Larger (factor above 1) or smaller. What lies at `about` of the frame stays where it is: by itself the
 * middle of the eye line.
 */
export function zoomed(
  crop: Crop,
  image: Size,
  factor: number,
  about = { x: 0.5, y: GUIDE.eyes.aim as number },
): Crop {
  const width = limited(crop.width / factor, image);
  const height = heightOf(width, image);
  return inside(
    {
      x: crop.x + (crop.width - width) * about.x,
      y: crop.y + (crop.height - height) * about.y,
      width,
      height,
    },
    image,
  );
}

/** The picture moves under the frame, by fractions of the frame; to the right and down are positive. */
export function moved(crop: Crop, image: Size, right: number, down: number): Crop {
  return inside({ ...crop, x: crop.x - right * crop.width, y: crop.y - down * crop.height }, image);
}

export function isSmallest(crop: Crop, image: Size): boolean {
  return crop.width <= limited(0, image) + 1e-6;
}

export function isLargest(crop: Crop, image: Size): boolean {
  return crop.width >= limited(1, image) - 1e-6;
}

/** CSS that puts the picture under a frame which shows exactly the crop. */
export function placement(crop: Crop): string {
  const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
  return [
    `left: ${percent(-crop.x / crop.width)}`,
    `top: ${percent(-crop.y / crop.height)}`,
    `width: ${percent(1 / crop.width)}`,
    `height: ${percent(1 / crop.height)}`,
  ].join('; ');
}

/**
 * What lies under a frame on a camera's preview. The preview fills its box and is cut at two sides
 * (object-fit: cover); the file is whole. The preview may be mirrored, the file is not.
 */
export function cropUnder(frame: Box, box: Size, image: Size, mirrored = false): Crop {
  const scale = Math.max(box.width / image.width, box.height / image.height);
  const cutX = (image.width * scale - box.width) / 2;
  const cutY = (image.height * scale - box.height) / 2;
  const width = frame.width / scale / image.width;
  const left = (frame.left + cutX) / scale / image.width;
  return inside(
    {
      x: mirrored ? 1 - left - width : left,
      y: (frame.top + cutY) / scale / image.height,
      width,
      height: heightOf(width, image),
    },
    image,
  );
}

/** As it goes over the wire: six digits, and never beyond the picture. */
export function forWire(crop: Crop): Crop {
  const cut = (value: number) => Math.floor(value * 1e6) / 1e6;
  const x = cut(crop.x);
  const y = cut(crop.y);
  return { x, y, width: cut(Math.min(crop.width, 1 - x)), height: cut(Math.min(crop.height, 1 - y)) };
}

/** Height of a crop in fractions of the picture's height. */
function heightOf(width: number, image: Size): number {
  return (width * image.width) / RATIO / image.height;
}

function limited(width: number, image: Size): number {
  const most = Math.min(1, (image.height * RATIO) / image.width);
  const least = Math.min(most, LEAST_WIDTH / image.width);
  return Math.max(least, Math.min(most, width));
}

function fitting(crop: Crop, image: Size, about: { x: number; y: number }): Crop {
  const width = limited(crop.width, image);
  const height = heightOf(width, image);
  return inside(
    {
      x: crop.x + (crop.width - width) * about.x,
      y: crop.y + (crop.height - height) * about.y,
      width,
      height,
    },
    image,
  );
}

function inside(crop: Crop, image: Size): Crop {
  const width = limited(crop.width, image);
  const height = Math.min(1, heightOf(width, image));
  return {
    x: Math.max(0, Math.min(1 - width, crop.x)),
    y: Math.max(0, Math.min(1 - height, crop.y)),
    width,
    height,
  };
}
