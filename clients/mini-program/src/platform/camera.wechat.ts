import { FRAME_SHARE } from '@/domain/crop';
import type { Sight } from '@/domain/hints';
import { LOOKS_PER_SECOND, lightOf, type Camera } from './camera';
import { Unavailable } from './types';

/** What WeChat tells of a face; docs of VKFaceAnchor. */
interface FaceAnchor {
  origin?: { x: number; y: number };
  size?: { width: number; height: number };
  /** Degrees: pitch, yaw, roll. */
  angle?: number[];
}

/**
 * WeChat's camera, once its element is there. Faces come from VisionKit where the phone has it; without
 * it the hints are of light and level only, and the screening has the last word.
 */
export function openWeChatCamera(onSight: (sight: Sight) => void): Camera {
  const camera = wx.createCameraContext();
  const faces = watchFaces();
  const level = watchLevel();
  let last = 0;
  const frames = camera.onCameraFrame((frame) => {
    const now = Date.now();
    if (now - last < 1000 / LOOKS_PER_SECOND) {
      return;
    }
    last = now;
    faces.look(frame);
    const pixels = new Uint8Array(frame.data);
    onSight({ ...lightOf(pixels, frame.width, frame.height), ...level.now(), ...faces.now() });
  });
  frames.start({});

  return {
    shoot: () =>
      new Promise((resolve, reject) => {
        camera.takePhoto({
          quality: 'original',
          // The preview of the front camera is mirrored; the standard forbids it in the file.
          selfieMirror: false,
          success: ({ tempImagePath }) =>
            wx.getFileSystemManager().getFileInfo({
              filePath: tempImagePath,
              success: ({ size }) => resolve({ path: tempImagePath, size }),
              fail: () => resolve({ path: tempImagePath, size: 0 }),
            }),
          fail: () => reject(new Unavailable('没有拍成功，请再拍一次')),
        });
      }),
    close: () => {
      frames.stop({});
      faces.stop();
      level.stop();
    },
  };
}

function watchFaces() {
  const session = faceSession();
  let seen: Pick<Sight, 'faces' | 'face'> = {};
  if (!session) {
    return { look: () => undefined, now: () => seen, stop: () => undefined };
  }
  let ready = false;
  session.start((status: unknown) => {
    ready = !status;
  });
  session.on('updateAnchors', (anchors: unknown) => {
    seen = sightOf(anchors as FaceAnchor[]);
  });
  session.on('removeAnchors', () => {
    seen = { faces: 0 };
  });
  return {
    look: (frame: { data: ArrayBuffer; width: number; height: number }) => {
      if (ready) {
        session.detectFace({
          frameBuffer: frame.data,
          width: frame.width,
          height: frame.height,
          scoreThreshold: 0.5,
          sourceType: 0,
          modelModel: 0,
        });
      }
    },
    now: () => seen,
    stop: () => session.destroy(),
  };
}

function faceSession(): WechatMiniprogram.VKSession | null {
  try {
    if (!wx.createVKSession || !wx.isVKSupport?.('v1')) {
      return null;
    }
    return wx.createVKSession({ track: { face: { mode: 2 } } as WechatMiniprogram.Track, version: 'v1' });
  } catch {
    return null;
  }
}

/** VisionKit's box goes from the brows to the chin; eyes lie in its upper part. */
const EYES_IN_BOX = 0.25;

function sightOf(anchors: FaceAnchor[]): Pick<Sight, 'faces' | 'face'> {
  const largest = [...anchors].sort((a, b) => (b.size?.width ?? 0) - (a.size?.width ?? 0))[0];
  if (!largest?.origin || !largest.size) {
    return { faces: anchors.length };
  }
  const inFrame = (part: number) => (part - (1 - FRAME_SHARE) / 2) / FRAME_SHARE;
  const { origin, size, angle } = largest;
  return {
    faces: anchors.length,
    face: {
      centerX: inFrame(origin.x + size.width / 2),
      eyesY: inFrame(origin.y + size.height * EYES_IN_BOX),
      width: size.width / FRAME_SHARE,
      yaw: angle?.[1],
      roll: angle?.[2],
    },
  };
}

/** How the phone is held, by where down is. */
function watchLevel() {
  let held: Pick<Sight, 'roll' | 'pitch'> = {};
  const listen = ({ x, y, z }: { x: number; y: number; z: number }) => {
    const degrees = 180 / Math.PI;
    // Phones disagree about the sign of "down"; how far it leans is the same.
    const down = Math.abs(y);
    held = down < 0.5 ? {} : { roll: Math.atan2(x, down) * degrees, pitch: Math.atan2(z, down) * degrees };
  };
  wx.onAccelerometerChange(listen);
  wx.startAccelerometer({ interval: 'ui', fail: () => undefined });
  return {
    now: () => held,
    stop: () => {
      wx.offAccelerometerChange(listen as () => void);
      wx.stopAccelerometer({ fail: () => undefined });
    },
  };
}
