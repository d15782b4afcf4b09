// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Order } from '@/api/orders';
import { LIAONING, Phone, type Answers } from '@/testing/phone';
import { orderThat, PHOTO } from '@/testing/orders';
import Result from './result.vue';

let phone: Phone;
afterEach(() => phone.leaves());

async function result(said: string, differs: Partial<Order>, answers: Answers = {}): Promise<Phone> {
  const order = orderThat({ publicStatus: 'PENDING_PAYMENT', nextStep: 'PAY', ...differs });
  phone = new Phone({
    'GET orders/ord_1': order,
    'POST orders/ord_1/payment-checks': order,
    'GET message-credits': { credits: [] },
    ...answers,
  }).signedIn();
  return phone.opens(Result, { id: 'ord_1', said });
}

const PAID: Partial<Order> = { paidAt: '2026-09-21T01:40:00Z' };

// L-15, G-18: what the platform knows, never what the cashier said
describe('the result of a payment', () => {
  it('is not known by the cashier’s word alone', async () => {
    await result('ok', {});
    expect(phone.shows('payment-confirming')).toBe(true);
    expect(phone.words()).not.toContain('支付成功');
    expect(phone.primary()).toEqual(['我已付款，刷新结果']);
    await phone.taps('pay-result-check');
    expect(phone.asked).toContain('POST orders/ord_1/payment-checks');
    expect(phone.shows('payment-confirming')).toBe(true);
  });

  it('is paid where the platform knows of the money, whatever the cashier said', async () => {
    await result('cancelled', { ...PAID, publicStatus: 'PENDING_PHOTO', nextStep: 'UPLOAD_PHOTO' });
    expect(phone.part('pay-result-title').text()).toBe('支付成功');
    expect(phone.primary()).toEqual(['去上传照片']);
    expect(phone.shows('open-order')).toBe(true);
  });

  it('has one way where the next page is the order itself', async () => {
    await result(
      'ok',
      { ...PAID, photo: PHOTO, publicStatus: 'PENDING_REVIEW', nextStep: 'WAIT_FOR_REVIEW' },
      { 'GET tenant': LIAONING },
    );
    expect(phone.shows('payment-paid')).toBe(true);
    expect(phone.shows('open-order')).toBe(false);
  });

  it('that was canceled takes nothing and can be gone on with', async () => {
    await result('cancelled', {});
    expect(phone.words()).toContain('没有扣款');
    await phone.taps('pay-again');
    expect(phone.went).toEqual(['/pages-sub/pay/index?id=ord_1']);
  });

  it('that came too late is given back', async () => {
    await result('ok', {
      ...PAID,
      publicStatus: 'REFUNDED',
      nextStep: 'WAIT_FOR_REFUND',
      refunds: [{ reason: 'paid-too-late', amountInFen: 2000 }],
    } as Partial<Order>);
    expect(phone.shows('payment-paid-late')).toBe(true);
    expect(phone.primary()).toEqual(['联系客服']);
  });

  it('says when money came twice', async () => {
    await result('ok', {
      ...PAID,
      publicStatus: 'PENDING_PHOTO',
      nextStep: 'UPLOAD_PHOTO',
      refunds: [{ reason: 'paid-twice', amountInFen: 2000 }],
    } as Partial<Order>);
    expect(phone.shows('paid-twice')).toBe(true);
  });
});
