import type { Sight } from '@/domain/hints';
import { jpegOf } from './browser';
import { LOOKS_PER_SECOND, lightOf, type Camera, type NoCamera } from './camera';
import { Unavailable } from './types';

export class CameraMissing extends Error {
  constructor(readonly why: NoCamera) {
    super(why);
  }
}

/**
 * A browser's camera: a native video element, because the framework's cannot show a stream.
 *
 * @throws CameraMissing
 */
export async function openBrowserCamera(
  stage: HTMLElement,
  facing: 'back' | 'front',
  onSight: (sight: Sight) => void,
): Promise<Camera> {
  const stream = await streamOf(facing);
  const video = document.createElement('video');
  video.setAttribute('playsinline', '');
  video.setAttribute('aria-hidden', 'true');
  video.muted = true;
  video.srcObject = stream;
  // Only the preview is mirrored, as everybody knows it from mirrors; the file never is.
  Object.assign(video.style, {
    width: '100%',
    height: '100%',
    objectFit: 'cover',
    display: 'block',
    transform: facing === 'front' ? 'scaleX(-1)' : 'none',
  });
  stage.replaceChildren(video);
  await video.play();
  const level = watchLevel();
  const looking = setInterval(() => onSight({ ...look(video), ...level.now() }), 1000 / LOOKS_PER_SECOND);

  return {
    shoot: async () => {
      if (!video.videoWidth) {
        throw new Unavailable('相机还没有准备好，请稍等一下再拍');
      }
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      canvas.getContext('2d')!.drawImage(video, 0, 0);
      const bytes = await jpegOf(canvas, 0.95);
      const path = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      return { path, size: bytes.byteLength };
    },
    close: () => {
      clearInterval(looking);
      level.stop();
      stream.getTracks().forEach((track) => track.stop());
      video.remove();
    },
  };
}

async function streamOf(facing: 'back' | 'front'): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new CameraMissing('missing');
  }
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: {
        facingMode: { ideal: facing === 'back' ? 'environment' : 'user' },
        width: { ideal: 2560 },
        height: { ideal: 1920 },
      },
    });
  } catch (failure) {
    const name = (failure as DOMException).name;
    if (name === 'NotAllowedError' || name === 'SecurityError') {
      throw new CameraMissing('refused');
    }
    throw new CameraMissing(name === 'NotReadableError' ? 'busy' : 'missing');
  }
}

const SMALL = { width: 60, height: 80 };
let pen: CanvasRenderingContext2D | null = null;

/** The middle of the preview, small. */
function look(video: HTMLVideoElement): Sight {
  if (!video.videoWidth) {
    return {};
  }
  if (!pen) {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, SMALL);
    pen = canvas.getContext('2d', { willReadFrequently: true })!;
  }
  const scale = Math.min(video.videoWidth / SMALL.width, video.videoHeight / SMALL.height);
  const [width, height] = [SMALL.width * scale, SMALL.height * scale];
  pen.drawImage(
    video,
    (video.videoWidth - width) / 2,
    (video.videoHeight - height) / 2,
    width,
    height,
    0,
    0,
    SMALL.width,
    SMALL.height,
  );
  return lightOf(pen.getImageData(0, 0, SMALL.width, SMALL.height).data, SMALL.width, SMALL.height);
}

/** How the phone is held, where the browser tells. */
function watchLevel() {
  let held: Pick<Sight, 'roll' | 'pitch'> = {};
  const onTurn = ({ beta, gamma }: DeviceOrientationEvent) => {
    // Lying on a table is no way to hold a camera, and its roll would mean nothing.
    held = beta === null || gamma === null || Math.abs(beta) < 30 ? {} : leaning(beta, gamma);
  };
  window.addEventListener('deviceorientation', onTurn);
  return {
    now: () => held,
    stop: () => window.removeEventListener('deviceorientation', onTurn),
  };
}

/** Of an upright phone: to a side by where its right edge points, back or forth by its face. */
function leaning(beta: number, gamma: number): Pick<Sight, 'roll' | 'pitch'> {
  const radians = Math.PI / 180;
  const side = Math.sin(gamma * radians) * Math.cos(beta * radians);
  const up = Math.sin(beta * radians);
  const out = Math.cos(gamma * radians) * Math.cos(beta * radians);
  return {
    roll: Math.atan2(side, up) / radians,
    pitch: Math.asin(Math.max(-1, Math.min(1, out))) / radians,
  };
}
