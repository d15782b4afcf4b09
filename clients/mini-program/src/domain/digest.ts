import { sha256 } from '@noble/hashes/sha256';

const PIECE = 512 * 1024;

/** SHA-256 in hex, with a breath after every piece so that the page of an old phone stays alive. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    hash.update(new Uint8Array(bytes, at, Math.min(PIECE, bytes.byteLength - at)));
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
