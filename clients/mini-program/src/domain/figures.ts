/**
 * Small drawn portraits, so that right and wrong can be shown without a photo of anybody. Drawn by us,
 * one person with one thing changed; the proportions are those of the standard (crop.ts).
 */
export interface Figure {
  background?: [number, number, number];
  wall?: 'objects' | 'gradient' | 'shadow' | 'dark' | 'person' | 'lines';
  tilt?: number;
  turn?: number;
  shoulders?: number;
  scale?: number;
  down?: number;
  hair?: 'fringe' | 'bun' | 'over-ears';
  eyes?: 'closed' | 'red';
  mouth?: 'teeth' | 'open' | 'smile';
  glasses?: 'clear' | 'tinted' | 'glare' | 'low';
  light?: 'side' | 'dark' | 'burnt';
  clothes?: string;
  jacket?: 'padded' | 'straps';
  extra?: 'earrings' | 'hat' | 'make-up' | 'mask';
  /** What happened to the whole picture. */
  over?: 'noise' | 'blocks' | 'raster' | 'cast' | 'border';
  gray?: boolean;
  blurred?: boolean;
}

const SKIN = '#f2c9a4';
const HAIR = '#2b2320';
const LIGHT_BLUE: [number, number, number] = [100, 197, 255];

export const rgb = ([red, green, blue]: [number, number, number]) => `rgb(${red},${green},${blue})`;

export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** An address for an image element. */
export function figure(of: Figure = {}): string {
  const effects = [of.gray ? 'url(#gray)' : '', of.blurred ? 'url(#blur)' : ''].filter(Boolean);
  const filter = effects.length > 0 ? ` filter="${effects[0]}"` : '';
  return svgAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 160" width="240" height="320">` +
      `<defs><linearGradient id="g" x1="0" x2="1" y1="0" y2="1"><stop offset="0" stop-color="#fff"/>` +
      `<stop offset="1" stop-color="#5d7f99"/></linearGradient>` +
      `<filter id="gray"><feColorMatrix type="saturate" values="0"/></filter>` +
      `<filter id="blur"><feGaussianBlur stdDeviation="2.4"/></filter></defs>` +
      `<g${filter}>${wall(of)}${person(of)}${light(of)}${over(of)}</g></svg>`,
  );
}

function wall(of: Figure): string {
  const plain = `<rect width="120" height="160" fill="${rgb(of.background ?? LIGHT_BLUE)}"/>`;
  switch (of.wall) {
    case 'objects':
      return (
        `<rect width="120" height="160" fill="#d8cfc0"/><rect x="4" y="10" width="26" height="40" fill="#8d6e52"/>` +
        `<rect x="8" y="14" width="18" height="32" fill="#b7d3c0"/><path d="M92 0v160M100 60h20M100 90h20" stroke="#7a6a58" stroke-width="5"/>` +
        `<circle cx="108" cy="48" r="9" fill="#4d8a57"/>`
      );
    case 'gradient':
      return `<rect width="120" height="160" fill="url(#g)"/>`;
    case 'shadow':
      return `${plain}<path d="M76 24c32 0 38 30 32 62 8 14 12 40 12 74H64z" fill="#000" opacity=".28"/>`;
    case 'dark':
      return `<rect width="120" height="160" fill="#2a2d33"/>`;
    case 'lines':
      return `${plain}<path d="M98 0v160M0 34h120M0 96h120" stroke="#2c6f9c" stroke-width="2.4"/>`;
    case 'person':
      return (
        `${plain}<ellipse cx="104" cy="70" rx="13" ry="17" fill="#e3b48c"/>` +
        `<path d="M91 66c0-18 26-18 26 0-4-7-22-7-26 0z" fill="${HAIR}"/><path d="M84 160c0-44 12-66 20-66s16 8 16 30v36z" fill="#a6564a"/>`
      );
    default:
      return plain;
  }
}

function person(of: Figure): string {
  const scale = of.scale ?? 1;
  const down = of.down ?? 0;
  const place = `translate(${60 - 60 * scale} ${70 - 70 * scale + down}) scale(${scale})`;
  return (
    `<g transform="${place}">` +
    `<g transform="rotate(${of.shoulders ?? 0} 60 130)">${body(of)}</g>` +
    `<g transform="rotate(${of.tilt ?? 0} 60 112)">${head(of)}</g></g>`
  );
}

function body(of: Figure): string {
  const neck = `<path d="M49 96h22v26c-6 7-16 7-22 0z" fill="#e5b68d"/>`;
  if (of.jacket === 'straps') {
    return (
      `${neck}<path d="M12 160c1-28 16-36 37-42h22c21 6 36 14 37 42z" fill="${SKIN}"/>` +
      `<path d="M34 160v-34M86 160v-34" stroke="#b4485a" stroke-width="5"/><path d="M26 160c4-12 64-12 68 0z" fill="#b4485a"/>`
    );
  }
  const color = of.clothes ?? '#37404f';
  if (of.jacket === 'padded') {
    return (
      `${neck}<path d="M0 160c0-36 18-42 46-46h28c28 4 46 10 46 46z" fill="#39424e"/>` +
      `<path d="M4 140q56 14 112 0M8 128q52 12 104 0" stroke="#232a33" stroke-width="3" fill="none"/>` +
      `<path d="M38 122q22-20 44 0q-6 10-22 10t-22-10z" fill="#c9b79d"/>`
    );
  }
  return (
    `${neck}<path d="M10 160c1-28 17-34 39-40l11 10 11-10c22 6 38 12 39 40z" fill="${color}"/>` +
    `<path d="M49 119l11 12-8 9-9-18zM71 119l-11 12 8 9 9-18z" fill="#fff"/>`
  );
}

function head(of: Figure): string {
  const turn = of.turn ?? 0;
  const ears =
    of.hair === 'over-ears'
      ? ''
      : `<ellipse cx="30.5" cy="68" rx="4" ry="8" fill="#e8b88e"/><ellipse cx="89.5" cy="68" rx="${turn ? 1 : 4}" ry="8" fill="#e8b88e"/>`;
  return (
    (of.hair === 'bun' ? `<circle cx="60" cy="12" r="13" fill="${HAIR}"/>` : '') +
    `${ears}<path d="M31 58c0-26 12-36 29-36s29 10 29 36c0 30-14 49-29 49S31 88 31 58z" fill="${SKIN}"/>` +
    `<g transform="translate(${turn} 0)">${face(of)}</g>${hair(of)}${extras(of)}`
  );
}

function face(of: Figure): string {
  const makeUp = of.extra === 'make-up';
  const iris = of.eyes === 'red' ? '#d8232a' : '#35261c';
  const eye = (x: number) =>
    of.eyes === 'closed'
      ? `<path d="M${x - 6} 62q6 4 12 0" stroke="#332820" stroke-width="1.8" fill="none"/>`
      : `<ellipse cx="${x}" cy="62.5" rx="6" ry="3.6" fill="#fff"/><circle cx="${x}" cy="62.5" r="3.1" fill="${iris}"/>` +
        `<path d="M${x - 6.5} 61q6.5-5 13 0" stroke="#2b2320" stroke-width="${makeUp ? 3.4 : 1.2}" fill="none"/>`;
  const brows = `<path d="M41 53q7-4 13-1M66 52q6-3 13 1" stroke="${HAIR}" stroke-width="${makeUp ? 3.6 : 2.4}" fill="none"/>`;
  const nose = `<path d="M60 66q-4 10-3 12 3 2 6 0" stroke="#c99368" stroke-width="1.4" fill="none"/>`;
  const blush = makeUp
    ? `<circle cx="43" cy="77" r="7" fill="#e8657c" opacity=".6"/><circle cx="77" cy="77" r="7" fill="#e8657c" opacity=".6"/>`
    : '';
  return brows + eye(47.5) + eye(72.5) + nose + blush + mouth(of) + glasses(of);
}

function mouth(of: Figure): string {
  if (of.mouth === 'teeth') {
    return `<path d="M48 88q12 16 24 0z" fill="#8c2f2f"/><path d="M50 88.5h20l-3 4H53z" fill="#fff"/>`;
  }
  if (of.mouth === 'smile') {
    return `<path d="M46 86q14 13 28 0" stroke="#b5705e" stroke-width="3" fill="none" stroke-linecap="round"/>`;
  }
  if (of.mouth === 'open') {
    return `<ellipse cx="60" cy="91" rx="7" ry="6" fill="#7c2a2a"/>`;
  }
  const color = of.extra === 'make-up' ? '#c2183c' : '#b5705e';
  const wide = of.extra === 'make-up' ? 5 : 2.6;
  return `<path d="M51 90q9 3 18 0" stroke="${color}" stroke-width="${wide}" fill="none" stroke-linecap="round"/>`;
}

function glasses(of: Figure): string {
  if (!of.glasses) {
    return '';
  }
  const low = of.glasses === 'low';
  const fill = { tinted: 'rgba(40,30,60,.8)', glare: 'rgba(255,255,255,.15)', clear: 'none', low: 'none' };
  const top = low ? 59.5 : 55;
  const glare =
    of.glasses === 'glare'
      ? `<path d="M42 66l9-10h5l-10 11zM68 66l9-10h5l-10 11z" fill="#fff" opacity=".95"/>`
      : '';
  return (
    `<g fill="${fill[of.glasses]}" stroke="#1d1d22" stroke-width="${low ? 3.6 : 1.6}">` +
    `<rect x="38" y="${top}" width="19" height="15" rx="5"/><rect x="63" y="${top}" width="19" height="15" rx="5"/>` +
    `<path d="M57 ${top + 5}h6M38 ${top + 4}l-6-2M82 ${top + 4}l6-2" fill="none"/></g>${glare}`
  );
}

function hair(of: Figure): string {
  if (of.hair === 'fringe') {
    return `<path d="M29 66C26 30 42 20 60 20s34 10 31 46q-3-8-4-10-12 6-27 5-16 1-27-5-2 3-4 10z" fill="${HAIR}"/>`;
  }
  if (of.hair === 'over-ears') {
    return `<path d="M26 112C20 40 36 20 60 20s40 20 34 92q-8 3-10-2 5-40 1-58-12-14-25-14T35 52q-4 18 1 58-3 5-10 2z" fill="${HAIR}"/>`;
  }
  return `<path d="M30 60C27 32 42 20 60 20s33 12 30 40q-2-12-8-18-10-5-22-5t-22 5q-6 6-8 18z" fill="${HAIR}"/>`;
}

function extras(of: Figure): string {
  if (of.extra === 'earrings') {
    return (
      `<g fill="#e0a800" stroke="#8a6500"><circle cx="30" cy="80" r="4"/><circle cx="90" cy="80" r="4"/></g>` +
      `<path d="M47 116q13 14 26 0" stroke="#e0a800" stroke-width="2.4" fill="none"/><path d="M74 30l10 6" stroke="#d6336c" stroke-width="4"/>`
    );
  }
  if (of.extra === 'mask') {
    return `<path d="M33 74q27-10 54 0-2 24-27 31-25-7-27-31z" fill="#e9f1f4" stroke="#b9c8ce"/>`;
  }
  if (of.extra === 'hat') {
    return `<path d="M28 44c0-28 16-36 32-36s32 8 32 36z" fill="#7a3b3b"/><rect x="22" y="40" width="76" height="8" rx="4" fill="#5c2b2b"/>`;
  }
  return '';
}

function light(of: Figure): string {
  switch (of.light) {
    case 'side':
      return `<path d="M60 20c20 0 31 14 31 46s-12 41-31 41z" fill="#000" opacity=".5"/>`;
    case 'dark':
      return `<rect width="120" height="160" fill="#000" opacity=".62"/>`;
    case 'burnt':
      return `<ellipse cx="50" cy="66" rx="24" ry="34" fill="#fff" opacity=".85"/>`;
    default:
      return '';
  }
}

/** Patterns are made of few shapes: an image element draws thousands of them slowly. */
function over(of: Figure): string {
  const each = (step: number, draw: (at: number) => string) =>
    Array.from({ length: Math.floor(160 / step) }, (_, index) => draw(index * step)).join('');
  switch (of.over) {
    case 'noise':
      return each(
        4,
        (y) =>
          `<path d="M${(y * 7) % 5} ${y}h120" stroke="${y % 8 ? '#fff' : '#000'}" stroke-width="1.6" stroke-dasharray="1.6 ${3 + (y % 3)}" opacity=".38"/>`,
      );
    case 'blocks':
      return (
        `<g opacity=".3" fill="#2b4a5e">${each(20, (y) => `<path d="M${y % 40 ? 0 : 10} ${y}h10v10h-10zm30 0h10v10h-10zm40 10h10v10h-10zm20-10h10v10h-10z"/>`)}</g>` +
        `<path d="${each(10, (at) => `M0 ${at}h120M${at} 0v160`)}" stroke="#fff" stroke-width=".7" opacity=".45"/>`
      );
    case 'raster':
      return `<path d="${each(5, (at) => `M0 ${at}l120 9M${at} 0l-9 160`)}" stroke="#000" stroke-width="1" opacity=".32"/>`;
    case 'cast':
      return `<rect width="120" height="160" fill="#e8b400" opacity=".42"/>`;
    case 'border':
      return (
        `<path d="M0 0h120v160H0zM10 10v132h100V10z" fill="#fff" fill-rule="evenodd"/>` +
        `<text x="60" y="155" font-size="10" text-anchor="middle" fill="#444">2026-05-01</text>`
      );
    default:
      return '';
  }
}
