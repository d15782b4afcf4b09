/**
 * What a phone and WeChat do for a page, in one shape for both targets. The build chooses the one
 * (vite.config.ts); pages and domain know nothing of it.
 */
export { phone as platform } from '#phone';
export type { PaymentFacts, Picked, Platform, SubscribeAnswer } from './types';
export { Dismissed, phoneRefused, Unavailable } from './types';
