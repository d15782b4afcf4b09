import type { Sight } from '@/domain/hints';
import type { Picked } from './types';

/** A camera that shows what it sees under the guide lines. */
export interface Camera {
  /** One picture as the sensor sees it: whole, never mirrored. @throws Unavailable */
  shoot(): Promise<Picked>;
  close(): void;
}

/** Why there is no camera; each has its own way out. */
export type NoCamera = 'refused' | 'missing' | 'busy';

/** Looked at as often as that; old phones have other work (clients.md section 6). */
export const LOOKS_PER_SECOND = 4;

/**
 * Light of a small picture (RGBA): of its middle, where the face is, and of one side against the other.
 */
export function lightOf(pixels: ArrayLike<number>, width: number, height: number): Sight {
  const sums = [0, 0];
  const counts = [0, 0];
  const step = Math.max(1, Math.floor(width / 48));
  for (let y = Math.floor(height * 0.2); y < height * 0.65; y += step) {
    for (let x = Math.floor(width * 0.28); x < width * 0.72; x += step) {
      const at = (y * width + x) * 4;
      const side = x < width / 2 ? 0 : 1;
      sums[side]! += 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!;
      counts[side]! += 1;
    }
  }
  const [left, right] = [sums[0]! / Math.max(1, counts[0]!), sums[1]! / Math.max(1, counts[1]!)];
  return {
    brightness: (left + right) / 2,
    balance: Math.min(left, right) / Math.max(1, Math.max(left, right)),
  };
}
