import type { Order, Step } from '@/api/orders';

const STEPS: Step['step'][] = ['SIGN_IN', 'VERIFY', 'PHOTO', 'REVIEW', 'STANDARDIZE', 'CONFIRM', 'COMPLETE'];

/** The steps of an order that stands at one of them. */
export function stepsAt(current: Step['step'] | null, failed?: Step['step']): Step[] {
  const at = current === null ? STEPS.length : STEPS.indexOf(current);
  return STEPS.map((step, index) => ({
    step,
    owner: step === 'REVIEW' ? 'REVIEWER' : 'STUDENT',
    state: step === failed ? 'FAILED' : index < at ? 'DONE' : index === at ? 'CURRENT' : 'AHEAD',
    ...(index < at ? { at: '2026-09-21T01:30:00Z' } : {}),
  }));
}

/** An order that waits for its photo, with what a test changes. */
export const orderThat = (differs: Partial<Order> = {}): Order => ({
  orderId: 'ord_1',
  enrollmentId: 'enr_1',
  batchId: 'bat_1',
  batchName: '旅程学院2027届',
  publicStatus: 'PENDING_PHOTO',
  nextStep: 'UPLOAD_PHOTO',
  amountInFen: 2000,
  payer: 'student',
  openedAt: '2026-09-21T01:30:00Z',
  closesAt: '2099-12-31T16:00:00Z',
  refundable: false,
  refunds: [],
  progress: stepsAt('PHOTO'),
  ...differs,
});

export const PHOTO = { revision: 1, accepted: true } as Order['photo'];
