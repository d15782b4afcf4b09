/** A name as it may be read over a shoulder: 李*明. */
export function maskedName(name: string): string {
  const letters = [...name];
  const last = letters.length > 2 ? letters[letters.length - 1] : '';
  return (letters[0] ?? '') + '*'.repeat(Math.max(0, letters.length - (last ? 2 : 1))) + last;
}

/** The end of a number: ****0332. */
export const maskedNumber = (number: string): string => `****${number.slice(-4)}`;
