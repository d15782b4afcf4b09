import { GUIDE } from './crop';

/** What a phone notices while the student looks at the preview; whatever it cannot notice is absent. */
export interface Sight {
  /** Mean brightness of the middle of the frame, 0 to 255. */
  brightness?: number;
  /** The darker side of it to the brighter one, 0 to 1. */
  balance?: number;
  /** Degrees by which the phone itself leans to a side, and forward or back from upright. */
  roll?: number;
  pitch?: number;
  faces?: number;
  /** Of the largest face, in fractions of the frame under the guide lines; angle of the head in degrees. */
  face?: { centerX: number; eyesY: number; width: number; roll?: number; yaw?: number };
}

export interface Hint {
  key: string;
  text: string;
  good: boolean;
}

const hint = (key: string, text: string): Hint => ({ key, text, good: false });

/** Steadier than the standard: a phone held by hand wavers. */
const LEVEL = 5;
const UPRIGHT = 15;

/**
 * The one thing to change now, the most harmful first. Of what was not seen nothing is said: good means
 * that nothing is known to be wrong, the screening has the last word.
 */
export function hintFor(sight: Sight): Hint {
  return light(sight) ?? phone(sight) ?? head(sight) ?? good(sight);
}

/** A phone that finds no faces cannot praise how the head is held. */
function good({ face }: Sight): Hint {
  const text = face ? '很好，保持不动' : '光线合适，请把脸放进椭圆里';
  return { key: face ? 'good' : 'good-light', text, good: true };
}

function light({ brightness, balance }: Sight): Hint | null {
  if (brightness !== undefined && brightness < 65) {
    return hint('dark', '光线太暗，请面向窗户或开灯');
  }
  if (brightness !== undefined && brightness > 232) {
    return hint('bright', '光线太强，请离强光远一点');
  }
  if (balance !== undefined && balance < 0.55) {
    return hint('side-light', '脸一边亮一边暗，请转向光源');
  }
  return null;
}

function phone({ roll, pitch }: Sight): Hint | null {
  if (roll !== undefined && Math.abs(roll) > LEVEL) {
    return hint('phone-leans', '手机歪了，请端平');
  }
  if (pitch !== undefined && Math.abs(pitch) > UPRIGHT) {
    return hint('phone-tilts', '请把手机竖直，与脸同高');
  }
  return null;
}

function head({ faces, face }: Sight): Hint | null {
  if (faces === 0) {
    return hint('no-face', '没有看到脸，请正对镜头');
  }
  if (faces !== undefined && faces > 1) {
    return hint('several-faces', '请只拍一个人');
  }
  if (!face) {
    return null;
  }
  if (face.width < GUIDE.faceWidth.min) {
    return hint('closer', '再靠近一点');
  }
  if (face.width > GUIDE.faceWidth.max) {
    return hint('further', '再远一点');
  }
  if (face.centerX < 0.5 - 2 * GUIDE.offset || face.centerX > 0.5 + 2 * GUIDE.offset) {
    return hint('center', '请把脸放到中线上');
  }
  if (face.eyesY < GUIDE.eyes.min) {
    return hint('lower', '头太高了，手机抬高一点');
  }
  if (face.eyesY > GUIDE.eyes.max) {
    return hint('higher', '头太低了，手机放低一点');
  }
  if (Math.abs(face.roll ?? 0) > 4) {
    return hint('head-leans', '头歪了，请摆正');
  }
  if (Math.abs(face.yaw ?? 0) > 8) {
    return hint('head-turns', '请正视镜头');
  }
  return null;
}

/** A hint is said aloud when it is new, and again after a while; not with every frame. */
export class Speaker {
  private said = '';
  private at = -Infinity;
  private seen = '';
  private since = 0;

  constructor(private readonly say: (text: string, good: boolean) => void) {}

  /** Called with every hint; `now` in milliseconds. */
  hear(current: Hint, now: number): void {
    if (current.key !== this.seen) {
      this.seen = current.key;
      this.since = now;
    }
    const lasting = now - this.since >= 800;
    const due = this.said === current.key ? now - this.at >= 6000 : now - this.at >= 2000;
    if (lasting && due) {
      this.said = current.key;
      this.at = now;
      this.say(current.text, current.good);
    }
  }
}
