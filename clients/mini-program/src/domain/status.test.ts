import { describe, expect, it } from 'vitest';
import type { Order, Step } from '@/api/orders';
import {
  confirmedBy,
  factInWords,
  firstTab,
  hasDraft,
  nextInWords,
  statusOf,
  tabOf,
  whereAt,
} from './status';

const order = (publicStatus: Order['publicStatus'], nextStep: Order['nextStep'], photo?: Order['photo']) => ({
  publicStatus,
  nextStep,
  photo,
});

// L-16
describe('the state of an order', () => {
  it('is the word of the manuals', () => {
    expect(statusOf(order('PENDING_REVIEW', 'WAIT_FOR_REVIEW')).word).toBe('待审核');
    expect(statusOf(order('REJECTED', 'REPLACE_PHOTO'))).toEqual({ word: '已驳回', tone: 'bad' });
    expect(statusOf(order('RETURNED', 'SAVE_STANDARD_PHOTO')).word).toBe('已回传');
  });

  it('does not call refunded what is still on its way', () => {
    expect(statusOf(order('REFUNDED', 'WAIT_FOR_REFUND')).word).toBe('退款中');
    expect(statusOf(order('REFUNDED', 'NONE')).word).toBe('已退款');
  });

  it('says when photo and data are gone', () => {
    expect(statusOf(order('RETURNED', 'NONE')).word).toBe('已删除');
    expect(nextInWords(order('RETURNED', 'NONE'))).toContain('都已删除');
  });
});

describe('what happens next', () => {
  it('has a sentence of its own for every step of the platform', () => {
    const steps: Order['nextStep'][] = [
      'UPLOAD_PHOTO',
      'REPLACE_PHOTO',
      'PAY',
      'SUBMIT_PHOTO',
      'WAIT_FOR_REVIEW',
      'WAIT_FOR_STANDARD_PHOTO',
      'CONFIRM_STANDARD_PHOTO',
      'SAVE_STANDARD_PHOTO',
      'WAIT_FOR_REFUND',
    ];
    const sentences = steps.map((step) => nextInWords(order('PENDING_PHOTO', step)));
    expect(new Set(sentences).size).toBe(steps.length);
  });

  // L-21
  it('tells a draft that nobody reviews yet from a photo that is under review', () => {
    expect(hasDraft(order('REJECTED', 'SUBMIT_PHOTO'))).toBe(true);
    expect(hasDraft(order('REJECTED', 'REPLACE_PHOTO'))).toBe(false);
    expect(hasDraft(order('PENDING_PHOTO', 'SUBMIT_PHOTO'))).toBe(false);
    expect(nextInWords(order('REJECTED', 'SUBMIT_PHOTO'))).toContain('还没有提交');
  });

  // L-19, G-28
  it('says after a rejection that nothing is paid twice', () => {
    expect(nextInWords(order('REJECTED', 'REPLACE_PHOTO'))).toContain('不需要再次支付');
  });

  it('says why a photo is asked for again', () => {
    const failed = order('PENDING_PHOTO', 'REPLACE_PHOTO', { revision: 1, accepted: false });
    expect(nextInWords(failed)).toContain('初审');
    expect(nextInWords(order('PENDING_PHOTO', 'REPLACE_PHOTO'))).toContain('重新上传');
  });
});

// L-16
describe('the tabs of the orders', () => {
  it('are those of the platform, and one for what is over', () => {
    const statuses: Order['publicStatus'][] = [
      'PENDING_PAYMENT',
      'PENDING_PHOTO',
      'PENDING_REVIEW',
      'APPROVED',
      'RETURNED',
      'REJECTED',
      'CLOSED',
      'REFUNDED',
    ];
    expect(statuses.map((publicStatus) => tabOf({ publicStatus }))).toEqual([
      'pending',
      'pending',
      'pending',
      'approved',
      'approved',
      'rejected',
      'over',
      'over',
    ]);
  });

  it('open where something is to be done', () => {
    expect(firstTab([{ publicStatus: 'APPROVED' }, { publicStatus: 'REJECTED' }])).toBe('rejected');
    expect(firstTab([{ publicStatus: 'RETURNED' }])).toBe('approved');
    expect(firstTab([])).toBe('pending');
  });
});

// G-30
describe('the place among the steps', () => {
  const step = (name: Step['step'], state: Step['state']): Step => ({ step: name, state, owner: 'STUDENT' });

  it('is the current one', () => {
    const steps = [step('SIGN_IN', 'DONE'), step('PHOTO', 'CURRENT'), step('REVIEW', 'FAILED')];
    expect(whereAt(steps)).toMatchObject({ number: 2, of: 3 });
  });

  it('is the last one when all is done, and none when the order ended before', () => {
    expect(whereAt([step('SIGN_IN', 'DONE'), step('COMPLETE', 'DONE')])?.number).toBe(2);
    expect(whereAt([step('SIGN_IN', 'DONE'), step('PHOTO', 'AHEAD')])).toBeNull();
  });
});

describe('the timeline', () => {
  /** Every kind of fact that order-service tells a student. */
  const kinds = [
    'opened',
    'paid',
    'photo-uploaded',
    'submitted',
    'withdrawn',
    'approved',
    'rejected',
    'standardized',
    'recaptured',
    'confirmed',
    'returned',
    'uploaded-onward',
    'handed-off',
    'reminded',
    'message-sent',
    'refund-started',
    'refunded',
    'refund-stuck',
    'closed',
    'retention-ended',
  ];

  it('says every fact in words', () => {
    const unknown = factInWords({ what: 'something-new' });
    kinds.forEach((what) => expect(factInWords({ what })).not.toBe(unknown));
    expect(new Set(kinds.map((what) => factInWords({ what }))).size).toBe(kinds.length);
  });

  it('says what was paid and what came back', () => {
    expect(factInWords({ what: 'paid', details: { amountInFen: '2000', by: 'student' } })).toBe(
      '支付成功 20.00元',
    );
    expect(factInWords({ what: 'paid', details: { by: 'institution' } })).toBe('费用由学校支付');
    expect(
      factInWords({ what: 'refund-started', details: { amountInFen: '2000', reason: 'paid-too-late' } }),
    ).toContain('批次已截止');
  });

  it('says the reasons of a rejection by their titles', () => {
    const titles: Record<string, string> = { jewelry: '佩戴饰品', blurred: '照片不清晰' };
    const fact = { what: 'rejected', reasons: ['jewelry', 'blurred'] };
    expect(factInWords(fact, (code) => titles[code] ?? code)).toBe('照片审核不通过：佩戴饰品、照片不清晰');
  });

  // G-27
  it('tells the confirmation by deadline as such', () => {
    const facts = [{ what: 'confirmed', details: { by: 'deadline' } }];
    expect(confirmedBy(facts)).toBe('deadline');
    expect(factInWords(facts[0] ?? {})).toContain('自动确认');
  });
});
