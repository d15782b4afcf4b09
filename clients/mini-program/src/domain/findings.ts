import type { Finding } from '@/api/photos';
import { svgAddress } from './figures';

/** A finding with the number under which picture and list show it. */
export interface Mark {
  number: number;
  finding: Finding;
  hard: boolean;
  /** Where its number stands, in percent of the picture; null when it is about all of the picture. */
  badge: { left: number; top: number } | null;
}

/** An unknown severity weighs as a soft one (contracts: finding). */
export const isHard = (finding: Finding) => finding.severity === 'hard';

/** Heavier ones first, and of those the surer ones. */
export function marksOf(findings: Finding[]): Mark[] {
  const marks: Mark[] = [];
  [...findings]
    .sort((one, other) => Number(isHard(other)) - Number(isHard(one)) || other.confidence - one.confidence)
    .forEach((finding, index) => {
      const taken = marks.map((mark) => mark.badge);
      marks.push({ number: index + 1, finding, hard: isHard(finding), badge: badgeOf(finding, taken) });
    });
  return marks;
}

/** Room of one number, in percent of the picture's width and height. */
const ROOM = 11;

function badgeOf(finding: Finding, taken: Mark['badge'][]): Mark['badge'] {
  const { width, height } = finding.geometry;
  const points = finding.geometry.shapes.flatMap((shape) => shape.points);
  if (points.length === 0 || width <= 0 || height <= 0) {
    return null;
  }
  const limit = (percent: number) => Math.max(5, Math.min(95, percent));
  const badge = {
    left: limit((Math.min(...points.map((point) => point[0] ?? 0)) / width) * 100),
    top: limit((Math.min(...points.map((point) => point[1] ?? 0)) / height) * 100),
  };
  const isTaken = () =>
    taken.some(
      (other) =>
        other && Math.abs(other.left - badge.left) < ROOM && Math.abs(other.top - badge.top) < ROOM * 0.75,
    );
  for (let step = 0; step < 24 && isTaken(); step += 1) {
    badge.left += ROOM;
    if (badge.left > 95) {
      badge.left = 5;
      badge.top = limit(badge.top + ROOM * 0.75);
    }
  }
  return badge;
}

/**
 * The outlines of all marks as one drawing that lies over the picture. A dark line under a light one is
 * seen on any skin, hair and wall; soft ones are dashed, so that nobody has to tell colors apart.
 */
export function outlines(marks: Mark[]): string | null {
  const drawn = marks.filter((mark) => mark.badge);
  const first = drawn[0];
  if (!first) {
    return null;
  }
  const { width, height } = first.finding.geometry;
  const stroke = Math.max(width, height) / 220;
  const shapes = drawn
    .flatMap((mark) =>
      mark.finding.geometry.shapes.map((shape) => {
        const path = pathOf(shape, width, height, stroke);
        const dash = mark.hard ? '' : ` stroke-dasharray="${stroke * 5} ${stroke * 3}"`;
        const color = mark.hard ? '#ff6b60' : '#ffd45c';
        return (
          `<path d="${path}" stroke="#000" stroke-width="${stroke * 2.4}" stroke-opacity=".75"/>` +
          `<path d="${path}" stroke="${color}" stroke-width="${stroke}"${dash}/>`
        );
      }),
    )
    .join('');
  return svgAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
      ` fill="none" stroke-linejoin="round" stroke-linecap="round">${shapes}</svg>`,
  );
}

/** A shape as an SVG path, inside the picture: what was planned may reach beyond it. */
export function pathOf(
  shape: { kind: string; points: number[][] },
  width: number,
  height: number,
  edge = 0,
): string {
  const points = shape.points.map(([x = 0, y = 0]) => [
    round(Math.max(edge, Math.min(width - edge, x))),
    round(Math.max(edge, Math.min(height - edge, y))),
  ]) as [number, number][];
  const [a, b] = points;
  if (shape.kind === 'box' && a && b) {
    return `M${a[0]} ${a[1]}H${b[0]}V${b[1]}H${a[0]}Z`;
  }
  if (shape.kind === 'points') {
    const arm = Math.max(width, height) / 100;
    return points.map(([x, y]) => `M${x - arm} ${y}H${x + arm}M${x} ${y - arm}V${y + arm}`).join('');
  }
  const line = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return shape.kind === 'polygon' ? `${line}Z` : line;
}

const round = (value: number) => Math.round(value * 10) / 10;
