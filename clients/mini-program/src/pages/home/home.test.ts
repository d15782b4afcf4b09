// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Order } from '@/api/orders';
import { LIAONING, Phone, type Answers } from '@/testing/phone';
import { orderThat, PHOTO, stepsAt } from '@/testing/orders';
import Home from './index.vue';

let phone: Phone;
afterEach(() => phone.leaves());

const ENROLLMENTS = [
  { enrollmentId: 'enr_1', batchId: 'bat_1', record: { name: '李晓雨', institution: '旅程学院' } },
];

async function home(order: Order | null, answers: Answers = {}): Promise<Phone> {
  phone = new Phone({
    'GET orders': { orders: order ? [order] : [] },
    'GET enrollments': ENROLLMENTS,
    ...answers,
  }).signedIn();
  return phone.opens(Home);
}

describe('the home page', () => {
  // L-2, G-1, G-2
  it('shows a newcomer what to have at hand, and one button', async () => {
    phone = new Phone({ 'GET tenant': LIAONING });
    await phone.opens(Home);
    expect(phone.shows('home-checklist')).toBe(true);
    expect(phone.primary()).toEqual([LIAONING.startLabel]);
    await phone.taps('home-code-help');
    expect(phone.went).toEqual(['/pages-sub/verify/help']);
  });

  it('says that the photo is done where only the payment is missing', async () => {
    await home(
      orderThat({
        publicStatus: 'PENDING_PAYMENT',
        nextStep: 'PAY',
        photo: PHOTO,
        progress: stepsAt('PHOTO'),
      }),
      { 'GET tenant': LIAONING },
    );
    expect(phone.words()).toContain('拍照（照片已经好了，只差支付）');
    expect(phone.primary()).toEqual(['去支付']);
  });

  // G-28
  it('leads a rejected student to the reasons, with that as the only primary act', async () => {
    await home(
      orderThat({
        publicStatus: 'REJECTED',
        nextStep: 'REPLACE_PHOTO',
        photo: PHOTO,
        progress: stepsAt('PHOTO', 'REVIEW'),
      }),
    );
    expect(phone.words()).toContain('已驳回');
    expect(phone.words()).toContain('人工审核：未通过');
    expect(phone.primary()).toEqual(['查看原因并重新采集']);
    // In sight on a small phone and with large letters, while the card goes on below.
    expect(phone.part('home-next-ord_1').element.closest('.xz-actions')).not.toBeNull();
    await phone.taps('home-next-ord_1');
    expect(phone.went).toEqual(['/pages-sub/order/reasons?id=ord_1']);
  });

  it('has nothing to do while a reviewer looks', async () => {
    await home(
      orderThat({ publicStatus: 'PENDING_REVIEW', nextStep: 'WAIT_FOR_REVIEW', progress: stepsAt('REVIEW') }),
    );
    expect(phone.words()).toContain('现在不需要您做什么');
    expect(phone.primary()).toEqual([]);
  });

  // G-11
  it('offers another enrollment beside one that is under way, where the centre takes several', async () => {
    await home(orderThat());
    expect(phone.part('home-add-enrollment').text()).toBe('添加学历');
    phone.leaves();
    await home(orderThat(), { 'GET tenant': LIAONING });
    expect(phone.shows('home-add-enrollment')).toBe(false);
  });

  it('opens the order at a tap on its card', async () => {
    await home(orderThat());
    expect(phone.part('home-order-ord_1').attributes()).toMatchObject({ role: 'link' });
    await phone.taps('home-order-ord_1');
    expect(phone.went).toEqual(['/pages-sub/order/detail?id=ord_1']);
  });

  it('goes on with an enrollment that has no order yet', async () => {
    await home(null, { 'POST orders': orderThat({ nextStep: 'PAY', publicStatus: 'PENDING_PAYMENT' }) });
    expect(phone.primary()).toEqual(['继续提交']);
    await phone.taps('home-order');
    expect(phone.went).toEqual(['/pages-sub/pay/index?id=ord_1']);
  });
});
