// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Order } from '@/api/orders';
import { LIAONING, Phone, type Answers } from '@/testing/phone';
import { orderThat, PHOTO, stepsAt } from '@/testing/orders';
import Detail from './detail.vue';

let phone: Phone;
afterEach(() => phone.leaves());

const RECORD = { name: '李*雨', studentNumber: '20270001', institution: '旅程学院' };

async function detail(differs: Partial<Order>, answers: Answers = {}): Promise<Phone> {
  phone = new Phone({
    'GET orders/ord_1': orderThat(differs),
    'GET orders/ord_1/timeline': { facts: [] },
    'GET enrollments': [{ enrollmentId: 'enr_1', batchId: 'bat_1', record: RECORD }],
    'GET photos/ord_1': {
      submissionId: 'sub_1',
      revision: 1,
      accepted: true,
      triesLeft: 19,
      findings: [],
      contestable: [],
      originalUrl: 'photos/ord_1/revisions/1/original',
      previewUrl: 'photos/ord_1/revisions/1/preview',
    },
    'GET photos/ord_1/revisions/1/preview': { some: 'bytes' },
    'GET photos/ord_1/standard': { some: 'bytes' },
    'GET review-reasons': {
      reasons: [{ code: 'glasses-glare', title: '镜片反光', advice: '请避免反光' }],
    },
    ...answers,
  }).signedIn();
  return phone.opens(Detail, { id: 'ord_1' });
}

const PAID = { paidAt: '2026-09-21T01:40:00Z', photo: PHOTO };

describe('an order', () => {
  // L-16 to L-19, G-24 to G-31: what it is called, and the one act
  it.each([
    ['待支付', '去支付', { publicStatus: 'PENDING_PAYMENT', nextStep: 'PAY' }],
    ['待上传', '去上传照片', { publicStatus: 'PENDING_PHOTO', nextStep: 'UPLOAD_PHOTO' }],
    ['待上传', '确认上传照片', { ...PAID, publicStatus: 'PENDING_PHOTO', nextStep: 'SUBMIT_PHOTO' }],
    ['已驳回', '查看原因并重新采集', { ...PAID, publicStatus: 'REJECTED', nextStep: 'REPLACE_PHOTO' }],
    ['已审核', '确认标准照片', { ...PAID, publicStatus: 'APPROVED', nextStep: 'CONFIRM_STANDARD_PHOTO' }],
  ] as [string, string, Partial<Order>][])('that is %s has one act: %s', async (word, act, differs) => {
    await detail(differs);
    expect(phone.part('order-status').text()).toBe(word);
    expect(phone.primary()).toEqual([act]);
  });

  it.each([
    ['待审核', { ...PAID, publicStatus: 'PENDING_REVIEW', nextStep: 'WAIT_FOR_REVIEW' }],
    ['已审核', { ...PAID, publicStatus: 'APPROVED', nextStep: 'WAIT_FOR_STANDARD_PHOTO' }],
    ['退款中', { publicStatus: 'REFUNDED', nextStep: 'WAIT_FOR_REFUND' }],
    ['已退款', { publicStatus: 'REFUNDED', nextStep: 'NONE' }],
    ['已关闭', { publicStatus: 'CLOSED', nextStep: 'NONE' }],
    ['已删除', { publicStatus: 'RETURNED', nextStep: 'NONE' }],
  ] as [string, Partial<Order>][])('that is %s asks for nothing', async (word, differs) => {
    await detail(differs);
    expect(phone.part('order-status').text()).toBe(word);
    expect(phone.primary()).toEqual([]);
    expect(phone.shows('order-act')).toBe(false);
  });

  it('says of a photo that waits for its payment that the photo is done', async () => {
    await detail(
      { publicStatus: 'PENDING_PAYMENT', nextStep: 'PAY', photo: PHOTO, progress: stepsAt('PHOTO') },
      { 'GET tenant': LIAONING },
    );
    expect(phone.part('step-photo').text()).toContain('照片已经好了，只差支付');
  });

  // G-32
  it('shows the place in the queue and until when', async () => {
    await detail(
      {
        ...PAID,
        publicStatus: 'PENDING_REVIEW',
        nextStep: 'WAIT_FOR_REVIEW',
        reviewDueAt: '2099-01-01T09:00:00Z',
        progress: stepsAt('REVIEW'),
      } as Partial<Order>,
      { 'GET review-progress/ord_1': { taskId: 't', state: 'waiting', place: 3, undecided: 9, round: 1 } },
    );
    expect(phone.part('queue-place').text()).toContain('3');
    expect(phone.part('step-review').attributes('aria-current')).toBe('step');
  });

  // L-19, G-28
  it('never calls a rejected photo the standard photo that is to come', async () => {
    await detail({
      ...PAID,
      publicStatus: 'REJECTED',
      nextStep: 'REPLACE_PHOTO',
      rejection: { reasons: ['glasses-glare'] },
      progress: stepsAt('PHOTO', 'REVIEW'),
    } as Partial<Order>);
    expect(phone.part('order-reasons').text()).toBe('未通过原因：镜片反光');
    expect(phone.words()).toContain('没有通过的照片');
    expect(phone.words()).not.toContain('就是这个样子');
  });

  // L-21: 确认修改 cannot be missed, and is one button, not two
  it('warns of a new photo that nobody reviews yet', async () => {
    await detail({ ...PAID, publicStatus: 'REJECTED', nextStep: 'SUBMIT_PHOTO' }, { 'GET tenant': LIAONING });
    expect(phone.part('draft-banner').attributes('role')).toBe('alert');
    expect(phone.primary()).toEqual(['确认修改']);
  });

  // L-25, L-27, G-29
  it('offers the returned photo before everything else, under a name that is a file name', async () => {
    await detail({
      ...PAID,
      publicStatus: 'RETURNED',
      nextStep: 'SAVE_STANDARD_PHOTO',
      progress: stepsAt(null),
    });
    expect(phone.words().indexOf('下载照片')).toBeLessThan(phone.words().indexOf('采集进度'));
    expect((phone.part('photo-name').element as HTMLInputElement).value).toBe('20270001');
    expect(phone.primary()).toEqual(['保存到相册']);
  });

  it('says when everything will be deleted, also before the day is known', async () => {
    await detail({ ...PAID, publicStatus: 'PENDING_REVIEW', nextStep: 'WAIT_FOR_REVIEW' });
    expect(phone.part('deletion').text()).toContain('180天');
    phone.leaves();
    await detail({
      ...PAID,
      publicStatus: 'RETURNED',
      nextStep: 'SAVE_STANDARD_PHOTO',
      deleteAt: '2027-06-01T16:00:00Z',
    } as Partial<Order>);
    expect(phone.part('deletion').text()).toContain('2027年6月');
  });

  it('is shown although what stands beside it cannot be had', async () => {
    await detail(
      { ...PAID, publicStatus: 'PENDING_REVIEW', nextStep: 'WAIT_FOR_REVIEW' },
      {
        'GET enrollments': { status: 500 },
        'GET photos/ord_1': { status: 500 },
        'GET orders/ord_1/timeline': { status: 500 },
      },
    );
    expect(phone.part('order-next-words').text()).toContain('现在不需要您做什么');
  });

  it('that is not this student’s says so and can be asked for again', async () => {
    phone = new Phone({}).signedIn();
    await phone.opens(Detail, { id: 'ord_2' });
    expect(phone.shows('failure')).toBe(true);
    expect(phone.shows('retry')).toBe(true);
  });
});
