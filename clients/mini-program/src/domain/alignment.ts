import type { Crop } from '@/api/photos';
import { GUIDE, type Head } from './crop';

/** Where the head is in the picture, by the crop that the platform would choose: there every measure is in its band. */
export function headIn(aligned: Crop): Head {
  return {
    centerX: aligned.x + aligned.width / 2,
    eyesY: aligned.y + aligned.height * GUIDE.eyes.aim,
    faceWidth: aligned.width * GUIDE.faceWidth.aim,
  };
}

export interface Direction {
  key: 'smaller' | 'larger' | 'up' | 'down' | 'left' | 'right' | 'good';
  text: string;
}

const GOOD: Direction = { key: 'good', text: '位置合适，头顶和眼睛都在虚线里' };

/**
 * How the picture has to move under the guide lines so that the head comes into its bands, one thing at a time: the
 * size first, because it moves everything else.
 */
export function directionFor(crop: Crop, head: Head): Direction {
  const face = head.faceWidth / crop.width;
  if (face > GUIDE.faceWidth.max) {
    return { key: 'smaller', text: '人太大了，请点“缩小”' };
  }
  if (face < GUIDE.faceWidth.min) {
    return { key: 'larger', text: '人太小了，请点“放大”' };
  }
  const eyes = (head.eyesY - crop.y) / crop.height;
  if (eyes > GUIDE.eyes.max) {
    return { key: 'up', text: '人太低了，请往上移一点' };
  }
  if (eyes < GUIDE.eyes.min) {
    return { key: 'down', text: '人太高了，请往下移一点' };
  }
  const aside = (head.centerX - crop.x) / crop.width - 0.5;
  if (Math.abs(aside) > GUIDE.offset) {
    return aside > 0
      ? { key: 'left', text: '人偏右了，请往左移一点' }
      : { key: 'right', text: '人偏左了，请往右移一点' };
  }
  return GOOD;
}
