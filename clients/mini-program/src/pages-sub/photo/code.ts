import { encode } from 'uqr';
import { svgAddress } from '@/domain/figures';

/** Modules of the light edge, without which a phone does not find the code. */
const QUIET = 4;

/** A code that a phone scans, as an address for an image: black on white in dark mode too, or no phone reads it. */
export function codePicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const runs = data.map((row, y) =>
    dark(row)
      .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
      .join(''),
  );
  return svgAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}"` +
      ` shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/>` +
      `<path fill="#000" d="${runs.join('')}"/></svg>`,
  );
}

/** Dark modules of a row that stand together: where they begin, and how many. */
function dark(row: boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs[runs.length - 1];
    if (isDark && last && last[0] + last[1] === x) {
      last[1] += 1;
    } else if (isDark) {
      runs.push([x, 1]);
    }
  });
  return runs;
}
