import { after, test } from 'node:test';
import { switchOff } from './phone.mjs';

/** One way of one student, with a browser of its own; generous, because small machines are slow and not wrong. */
export function journey(sentence, walk) {
  test(sentence, { timeout: 240_000 }, walk);
}

after(switchOff);
