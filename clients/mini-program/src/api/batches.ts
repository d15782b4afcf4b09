import { call } from './http';
import type { components } from './generated/batch-service';
import type { Having } from './wire';

/** A batch as students see it before they confirm it. */
export type Batch = Having<
  components['schemas']['BatchView'],
  | 'batchId'
  | 'code'
  | 'displayName'
  | 'institution'
  | 'priceInFen'
  | 'payer'
  | 'opensAt'
  | 'closesAt'
  | 'windowState'
>;

/** By the code of the school's notice; capital and small letters make no difference. */
export const batch = (code: string) => call<Batch>(`batches/${encodeURIComponent(code)}`);
