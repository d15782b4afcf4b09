// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CameraMissing, openBrowserCamera } from './camera.browser';
import { jpegOf } from './browser';

vi.mock('./browser', () => ({ jpegOf: vi.fn(async () => new ArrayBuffer(7)) }));

/** What was drawn of the sensor's picture, and every turn of the pen. */
let drawn: string[];
let facing: string;

beforeEach(() => {
  drawn = [];
  const pen = new Proxy(
    {},
    {
      get: (_, act) =>
        act === 'getImageData'
          ? () => ({ data: [] })
          : (...members: unknown[]) => void drawn.push(`${String(act)} ${members.slice(1).join(' ')}`.trim()),
    },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
  vi.spyOn(HTMLVideoElement.prototype, 'play').mockResolvedValue(undefined);
  // happy-dom's video has no picture.
  Object.assign(HTMLVideoElement.prototype, { videoWidth: 1200, videoHeight: 1600 });
  vi.stubGlobal('navigator', {
    mediaDevices: {
      getUserMedia: async (asked: { video: { facingMode: { ideal: string } } }) => {
        facing = asked.video.facingMode.ideal;
        return Object.assign(new MediaStream(), { getTracks: () => [] });
      },
    },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function opened(side: 'back' | 'front') {
  const stage = document.createElement('div');
  const camera = await openBrowserCamera(stage, side, () => undefined);
  return { camera, video: stage.querySelector('video')! };
}

// L-12
describe('the camera of a browser', () => {
  it('is the rear one, whose preview is as the world is', async () => {
    const { camera, video } = await opened('back');
    expect(facing).toBe('environment');
    expect(video.style.transform).toBe('none');
    camera.close();
  });

  it('mirrors the preview of the front camera, and never the file', async () => {
    const { camera, video } = await opened('front');
    expect(facing).toBe('user');
    expect(video.style.transform).toBe('scaleX(-1)');
    drawn = [];
    await camera.shoot();
    expect(drawn).toEqual(['drawImage 0 0']);
    expect(vi.mocked(jpegOf).mock.calls.at(-1)![0]).toMatchObject({ width: 1200, height: 1600 });
    camera.close();
  });

  it('says why there is none', async () => {
    const refused = new DOMException('no', 'NotAllowedError');
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => Promise.reject(refused) } });
    await expect(opened('back')).rejects.toEqual(new CameraMissing('refused'));
  });
});
