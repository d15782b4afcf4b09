/**
 * Dates in the student's words. Everything here is said in Beijing time: the batches are planned in it,
 * and it is the same all over the country, whatever a phone is set to. It has no summer time, so no
 * calendar library is needed (a mini-program has no complete Intl).
 */
const BEIJING = 8 * 3600_000;
const DAY = 24 * 3600_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: string;
  /** Days since 1970 in Beijing; to count days apart. */
  dayNumber: number;
}

function wall(at: number): Wall {
  const shifted = new Date(at + BEIJING);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: WEEKDAYS[shifted.getUTCDay()] ?? '',
    dayNumber: Math.floor((at + BEIJING) / DAY),
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const clock = (w: Wall) => `${two(w.hour)}:${two(w.minute)}`;

/** 今天, 明天 and so on where that is shorter to understand than a date. */
function day(w: Wall, now: number, weekday: boolean): string {
  const today = wall(now);
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
  const word = near[w.dayNumber - today.dayNumber];
  if (word) {
    return word;
  }
  const year = w.year === today.year ? '' : `${w.year}年`;
  return `${year}${w.month}月${w.day}日${weekday ? `（${w.weekday}）` : ''}`;
}

/** When something happened: 今天 09:05, 11月20日 17:30. */
export function happened(instant: string, now: number): string {
  const w = wall(Date.parse(instant));
  return `${day(w, now, false)} ${clock(w)}`;
}

/**
 * Until when something can be done or was promised: 明天 17:00, 12月2日（周一）24:00. Ends at midnight
 * belong to the day before, as the manuals write them (L-B).
 */
export function until(instant: string, now: number): string {
  const at = Date.parse(instant);
  const w = wall(at);
  if (w.hour === 0 && w.minute === 0) {
    return glued(day(wall(at - 1), now, true), '24:00');
  }
  return glued(day(w, now, true), clock(w));
}

/** A weekday in brackets needs no further gap. */
const glued = (date: string, time: string) => (date.endsWith('）') ? date + time : `${date} ${time}`);

/** A day only, with its year: what lies far ahead. */
export function onDay(instant: string): string {
  const w = wall(Date.parse(instant));
  return `${w.year}年${w.month}月${w.day}日`;
}

/** The time that is left, in its two largest units; null when it is over. */
export function left(instant: string, now: number): string | null {
  const minutes = Math.floor((Date.parse(instant) - now) / 60_000);
  if (minutes < 0) {
    return null;
  }
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) {
    return hours > 0 ? `${days}天${hours}小时` : `${days}天`;
  }
  if (hours > 0) {
    return minutes % 60 > 0 ? `${hours}小时${minutes % 60}分钟` : `${hours}小时`;
  }
  return minutes > 0 ? `${minutes}分钟` : '不到1分钟';
}

export const isOver = (instant: string, now: number) => Date.parse(instant) <= now;
