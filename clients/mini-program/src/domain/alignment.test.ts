import { describe, expect, it } from 'vitest';
import { directionFor, headIn } from './alignment';
import { GUIDE, moved, proposal, zoomed } from './crop';

const image = { width: 3000, height: 4000 };
const head = { centerX: 0.5, eyesY: 0.4, faceWidth: 0.28 };
const aligned = proposal(image, head);

// L-14
describe('the direction on the adjusting page', () => {
  it('is content with the crop that the platform would choose', () => {
    expect(directionFor(aligned, headIn(aligned)).key).toBe('good');
  });

  it.each([
    ['up', moved(aligned, image, 0, 0.12)],
    ['down', moved(aligned, image, 0, -0.12)],
    ['left', moved(aligned, image, 0.05, 0)],
    ['right', moved(aligned, image, -0.05, 0)],
    ['larger', zoomed(aligned, image, 0.65)],
    ['smaller', zoomed(aligned, image, 1.4)],
  ])('leads back from where the student went: %s', (key, crop) => {
    expect(directionFor(crop, headIn(aligned)).key).toBe(key);
  });

  it('is followed to the end in a few steps', () => {
    const steps = {
      smaller: (crop = aligned) => zoomed(crop, image, 1 / 1.08),
      larger: (crop = aligned) => zoomed(crop, image, 1.08),
      up: (crop = aligned) => moved(crop, image, 0, -0.03),
      down: (crop = aligned) => moved(crop, image, 0, 0.03),
      left: (crop = aligned) => moved(crop, image, -0.03, 0),
      right: (crop = aligned) => moved(crop, image, 0.03, 0),
    };
    let crop = moved(zoomed(aligned, image, 1.5), image, 0.2, 0.2);
    for (let taps = 0; taps < 30; taps += 1) {
      const { key } = directionFor(crop, headIn(aligned));
      if (key === 'good') {
        break;
      }
      crop = steps[key](crop);
    }
    expect(directionFor(crop, headIn(aligned)).key).toBe('good');
  });

  it('is measured against the bands of the guide lines', () => {
    const atEdge = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const eyesAt = (eyes: number) => ({ centerX: 0.25, eyesY: eyes * 0.5, faceWidth: 0.25 });
    expect(directionFor(atEdge, eyesAt(GUIDE.eyes.max)).key).toBe('good');
    expect(directionFor(atEdge, eyesAt(GUIDE.eyes.max + 0.001)).key).toBe('up');
  });
});
