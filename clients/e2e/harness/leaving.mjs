// Students who got their standard photo and went away, to look again much later.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Reviewer, School, WeChatUser } from './people.mjs';
import { ADDRESSES } from './platform.mjs';
import { Standing } from './standing.mjs';

const TARGET = fileURLToPath(new URL('../target', import.meta.url));
const noteOf = (tenant) => `${TARGET}/left-${tenant}.json`;

/** Gets the standard photo, and is noted for `whoLeft`. */
export async function leaves(tenant) {
  const standing = await Standing.inReview(await School.opens(tenant, { days: 0 }));
  const { user, orderId } = standing;
  await Reviewer.approves(tenant, orderId);
  const { nextStep } = await standing.comesTo('the standard photo', ({ nextStep }) =>
    ['CONFIRM_STANDARD_PHOTO', 'SAVE_STANDARD_PHOTO'].includes(nextStep),
  );
  if (nextStep === 'CONFIRM_STANDARD_PHOTO') {
    await standing.asks(`orders/${orderId}/confirmations`, { json: {} });
  }
  await standing.comesTo('已回传', (order) => order.publicStatus === 'RETURNED');
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(noteOf(tenant), JSON.stringify({ gateway: ADDRESSES.gateway, user, orderId }));
  return { user, orderId };
}

/** Whoever left this platform last; somebody new where nobody did. */
export async function whoLeft(tenant) {
  try {
    const { gateway, user, orderId } = JSON.parse(readFileSync(noteOf(tenant), 'utf8'));
    const known = Object.assign(new WeChatUser(), user);
    if (gateway === ADDRESSES.gateway && (await known.asks(`orders/${orderId}`))) {
      return { user: known, orderId };
    }
  } catch {
    // Nobody left, or it was another platform.
  }
  return leaves(tenant);
}
