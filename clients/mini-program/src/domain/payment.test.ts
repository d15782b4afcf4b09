import { describe, expect, it } from 'vitest';
import { paidTwice, paymentOutcome } from './payment';

const due = { publicStatus: 'PENDING_PAYMENT', payer: 'student' } as const;
const refund = (reason: 'paid-too-late' | 'paid-twice' | 'requested-by-student') => [
  { amountInFen: 2000, reason },
];

// L-15, G-18
describe('the outcome of a payment', () => {
  it('is what the platform knows, whatever the cashier said', () => {
    const paid = { ...due, publicStatus: 'PENDING_PHOTO', paidAt: '2026-11-22T02:00:00Z' } as const;
    expect(paymentOutcome(paid, 'cancelled')).toBe('paid');
  });

  it('is not paid because the cashier said so', () => {
    expect(paymentOutcome(due, 'ok')).toBe('confirming');
    expect(paymentOutcome(due, 'unknown')).toBe('confirming');
  });

  it('keeps the order when the student closed the cashier or it failed', () => {
    expect(paymentOutcome(due, 'cancelled')).toBe('cancelled');
    expect(paymentOutcome(due, 'failed')).toBe('failed');
  });

  // L-22
  it('tells of money that came when the batch was over', () => {
    const late = { ...due, publicStatus: 'REFUNDED', refunds: refund('paid-too-late') } as const;
    expect(paymentOutcome({ ...late, refunds: [...late.refunds] }, 'ok')).toBe('paid-late');
    expect(
      paymentOutcome({ ...due, publicStatus: 'CLOSED', refunds: [...refund('paid-too-late')] }, 'ok'),
    ).toBe('paid-late');
  });

  it('tells of a batch that ended without money', () => {
    expect(paymentOutcome({ ...due, publicStatus: 'CLOSED' }, 'unknown')).toBe('window-closed');
  });

  it('tells of money that went back', () => {
    const back = { ...due, publicStatus: 'REFUNDED', paidAt: '2026-11-22T02:00:00Z' } as const;
    expect(paymentOutcome({ ...back, refunds: refund('requested-by-student') }, 'ok')).toBe('refunded');
  });

  // L-B
  it('asks nobody for what the school pays', () => {
    expect(paymentOutcome({ publicStatus: 'PENDING_PHOTO', payer: 'institution' }, 'unknown')).toBe(
      'school-pays',
    );
  });

  it('knows a second payment from the first', () => {
    expect(paidTwice({ refunds: refund('paid-twice') })).toBe(true);
    expect(paidTwice({})).toBe(false);
  });
});
