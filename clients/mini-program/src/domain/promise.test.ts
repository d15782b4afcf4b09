import { describe, expect, it } from 'vitest';
import type { Order } from '@/api/orders';
import { placeInWords, promises } from './promise';

/** Sunday, November 22, 2026, 10:00 in Beijing. */
const NOW = Date.parse('2026-11-22T02:00:00Z');
const policy = {
  reviewPromise: { label: '一般1-3日完成审核', atMost: 'P3D', countedIn: 'calendar-days' },
} as const;
const order = (
  nextStep: Order['nextStep'],
  dates: Partial<Order>,
  publicStatus: Order['publicStatus'] = 'PENDING_REVIEW',
) => ({ nextStep, publicStatus, ...dates });

describe('what is promised', () => {
  // L-17, G-21
  it('is the result of the review with the exact time and the words of the centre', () => {
    const [line] = promises(order('WAIT_FOR_REVIEW', { dueAt: '2026-11-24T09:00:00Z' }), policy, [], NOW);
    expect(line).toMatchObject({ text: '最迟后天 17:00', note: '一般1-3日完成审核', late: false });
  });

  it('says when it was not kept, and that nothing has to be done', () => {
    const [line] = promises(order('WAIT_FOR_REVIEW', { dueAt: '2026-11-21T09:00:00Z' }), policy, [], NOW);
    expect(line?.late).toBe(true);
    expect(line?.note).toContain('不需要做什么');
  });

  // G-7, G-8
  it('is the way onward until it is done', () => {
    const dates = { platformUploadDueAt: '2026-11-24T09:00:00Z', handoffDueAt: '2026-12-10T09:00:00Z' };
    const shown = (facts: { what: string }[]) =>
      promises(order('CONFIRM_STANDARD_PHOTO', dates, 'APPROVED'), policy, facts, NOW).map(
        (line) => line.key,
      );
    expect(shown([])).toEqual(['platform', 'handoff']);
    expect(shown([{ what: 'uploaded-onward' }])).toEqual(['handoff']);
    expect(shown([{ what: 'uploaded-onward' }, { what: 'handed-off' }])).toEqual([]);
  });
});

describe('what the student has to do in time', () => {
  // L-22
  it('is paying before the batch ends, not before one attempt runs out', () => {
    const dates = { paymentDeadline: '2026-11-22T02:30:00Z', closesAt: '2026-12-02T16:00:00Z' };
    const [line] = promises(order('PAY', dates, 'PENDING_PAYMENT'), policy, [], NOW);
    expect(line?.text).toBe('请在12月2日（周三）24:00前完成');
  });

  it('says what becomes of the money when no photo comes', () => {
    const dates = { handInBy: '2026-12-04T16:00:00Z' };
    const of = (payer: Order['payer']) =>
      promises(order('REPLACE_PHOTO', { ...dates, payer }, 'REJECTED'), policy, [], NOW)[0]?.note;
    expect(of('student')).toContain('自动全额退款');
    expect(of('institution')).not.toContain('退款');
  });

  // G-26, G-27
  it('says that the confirmation comes by itself', () => {
    const dates = { confirmBy: '2026-11-25T02:00:00Z' };
    const [line] = promises(order('CONFIRM_STANDARD_PHOTO', dates, 'APPROVED'), policy, [], NOW);
    expect(line?.note).toBe('还剩3天。到期没有确认，系统会自动确认。');
  });
});

// G-32
describe('the place in the queue', () => {
  it.each([
    [{ state: 'waiting', place: 1 }, '马上轮到您'],
    [{ state: 'waiting', place: 13 }, '前面还有12位同学'],
    [{ state: 'waiting' }, '正在排队'],
    [{ state: 'in-review' }, '正在看您的照片'],
  ] as const)('%o', (progress, words) => {
    expect(placeInWords(progress)).toContain(words);
  });

  it('is nothing before and after', () => {
    expect(placeInWords(null)).toBe('');
    expect(placeInWords({ state: 'decided' })).toBe('');
  });
});
