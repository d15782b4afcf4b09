import type { Order } from '@/api/orders';

/** What the cashier said on the phone. It is no proof: only the platform knows whether money came. */
export type CashierSaid = 'ok' | 'cancelled' | 'failed' | 'unknown';

export type PaymentOutcome =
  /** Money came and is of use. */
  | 'paid'
  /** The school pays. */
  | 'school-pays'
  /** The cashier said yes, the platform has not heard of the money yet. */
  | 'confirming'
  | 'cancelled'
  | 'failed'
  /** Money came, too late for the batch; it goes back. */
  | 'paid-late'
  /** The order ended without money. */
  | 'window-closed'
  /** The money went back for another reason. */
  | 'refunded';

type Paying = Pick<Order, 'publicStatus' | 'payer'> & Partial<Pick<Order, 'paidAt' | 'refunds'>>;

/** How a payment stands, by what the platform knows first and what the cashier said last. */
export function paymentOutcome(order: Paying, said: CashierSaid): PaymentOutcome {
  if (order.payer === 'institution') {
    return 'school-pays';
  }
  if (order.refunds?.some((refund) => refund.reason === 'paid-too-late')) {
    return 'paid-late';
  }
  if (order.publicStatus === 'REFUNDED') {
    return 'refunded';
  }
  if (order.paidAt) {
    return 'paid';
  }
  if (order.publicStatus === 'CLOSED') {
    return 'window-closed';
  }
  return said === 'cancelled' || said === 'failed' ? said : 'confirming';
}

/** The money of a second payment is given back; the order has the first. */
export const paidTwice = (order: Pick<Order, 'refunds'>) =>
  (order.refunds ?? []).some((refund) => refund.reason === 'paid-twice');

/** Waiting for money ends here; the platform goes on asking WeChat by itself. */
export const CONFIRMING_FOR_SECONDS = 60;
