import type { Crop } from '@/api/photos';
import { sha256Of } from '@/domain/digest';
import { proposal, type Size } from '@/domain/crop';
import { jpegSize, kindOf, LARGEST_FILE } from '@/domain/picture';
import { platform, Unavailable, type Picked } from '@/platform';

/** A photo on its way: chosen or taken, perhaps cropped, perhaps partly uploaded. */
export interface Draft {
  orderId: string;
  /** Of the bytes as they will be uploaded. */
  sha256: string;
  size: number;
  /** As it is seen. */
  image: Size;
  crop: Crop;
  /** The crop that the platform would choose, once it has seen the picture. */
  aligned?: Crop;
  /** The student chose the crop; else the platform aligns it by the head. */
  chosen: boolean;
  from: 'camera' | 'album' | 'friend';
  /** Bytes of it that have arrived. */
  sent: number;
  /** The platform has answered for it; it is kept so that its findings can be shown on it. */
  screened: boolean;
  at: number;
}

/** No longer than the platform keeps what arrived of it. */
const KEPT = 24 * 3600 * 1000;
/** Where a picture has to be converted anyway, it need not be larger. */
const LONG_EDGE = 2400;

const key = (orderId: string) => `xz-photo-draft-${orderId}`;

/** The draft of an order, also after WeChat has killed the page. */
export function draftOf(orderId: string): Draft | null {
  const stored = uni.getStorageSync(key(orderId)) as Draft | '';
  if (!stored) {
    return null;
  }
  if (Date.now() - stored.at > KEPT) {
    void dropDraft(orderId);
    return null;
  }
  return stored;
}

export function changeDraft(orderId: string, change: Partial<Draft>): void {
  const present = draftOf(orderId);
  if (present) {
    uni.setStorageSync(key(orderId), { ...present, ...change });
  }
}

export const draftBytes = (orderId: string) => platform.kept(key(orderId));

export async function dropDraft(orderId: string): Promise<void> {
  uni.removeStorageSync(key(orderId));
  await platform.drop(key(orderId));
}

/**
 * Begins with another picture. A JPEG that the platform takes stays byte for byte as it is; anything
 * else is converted once, or the student is told what to do.
 *
 * @param cropOf the region under the guide lines of the camera
 * @throws Unavailable
 */
export async function keepPicture(
  orderId: string,
  picked: Picked,
  from: Draft['from'],
  cropOf: (image: Size) => Crop = proposal,
): Promise<Draft> {
  return keepBytes(orderId, await platform.read(picked.path), from, cropOf);
}

export async function keepBytes(
  orderId: string,
  chosen: ArrayBuffer,
  from: Draft['from'],
  cropOf: (image: Size) => Crop = proposal,
): Promise<Draft> {
  const isFine = kindOf(chosen) === 'jpeg' && chosen.byteLength <= LARGEST_FILE;
  const bytes = isFine ? chosen : await platform.toJpeg(chosen, LONG_EDGE);
  const image = jpegSize(bytes);
  if (!image) {
    throw new Unavailable('这张照片的文件不完整，请换一张或重新拍摄');
  }
  if (Math.min(image.width, image.height) < 480) {
    throw new Unavailable('这张照片太小，请选择手机拍的原图，不要用截图或缩略图');
  }
  const draft: Draft = {
    orderId,
    sha256: await sha256Of(bytes),
    size: bytes.byteLength,
    image,
    crop: cropOf(image),
    chosen: false,
    from,
    sent: 0,
    screened: false,
    at: Date.now(),
  };
  await platform.keep(key(orderId), bytes);
  uni.setStorageSync(key(orderId), draft);
  return draft;
}
