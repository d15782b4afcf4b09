import { describe, expect, it } from 'vitest';
import type { Order } from '@/api/orders';
import { nextAct } from './nextAct';

type Step = Order['nextStep'];
type Status = Order['publicStatus'];

const order = (nextStep: Step, publicStatus: Status = 'PENDING_PHOTO', photo?: Order['photo']) => ({
  orderId: 'o 1',
  nextStep,
  publicStatus,
  photo,
});
const tabs = { ordersShownAs: 'tabs' } as const;
const progress = { ordersShownAs: 'progress' } as const;

describe('the next act of an order', () => {
  it('is one page with the id of the order for every step of the platform', () => {
    const steps: Record<Step, string> = {
      UPLOAD_PHOTO: 'photo/rules',
      REPLACE_PHOTO: 'photo/source',
      PAY: 'pay/index',
      SUBMIT_PHOTO: 'photo/findings',
      WAIT_FOR_REVIEW: 'order/progress',
      WAIT_FOR_STANDARD_PHOTO: 'order/progress',
      CONFIRM_STANDARD_PHOTO: 'order/standard',
      SAVE_STANDARD_PHOTO: 'order/detail',
      WAIT_FOR_REFUND: 'order/detail',
      NONE: 'order/detail',
    };
    Object.entries(steps).forEach(([step, page]) => {
      expect(nextAct(order(step as Step), progress).page).toBe(`/pages-sub/${page}?id=o%201`);
    });
  });

  // L-19, L-21
  it('leads to changing the data after a rejection where orders are shown in tabs', () => {
    expect(nextAct(order('REPLACE_PHOTO', 'REJECTED'), tabs)).toMatchObject({
      page: '/pages-sub/order/edit?id=o%201',
      label: '修改资料',
    });
    expect(nextAct(order('SUBMIT_PHOTO', 'REJECTED'), tabs)).toMatchObject({
      page: '/pages-sub/order/edit?id=o%201',
      label: '确认修改',
    });
  });

  // G-28
  it('leads to the reasons of a rejection where orders are shown by their progress', () => {
    expect(nextAct(order('REPLACE_PHOTO', 'REJECTED'), progress).page).toBe(
      '/pages-sub/order/reasons?id=o%201',
    );
  });

  // L-13
  it('shows what is wrong with a photo that did not pass the screening', () => {
    const failed = order('REPLACE_PHOTO', 'PENDING_PHOTO', { revision: 1, accepted: false });
    expect(nextAct(failed, tabs).page).toBe('/pages-sub/photo/findings?id=o%201');
  });

  it('asks for nothing while somebody else has to act', () => {
    const steps: Step[] = ['WAIT_FOR_REVIEW', 'WAIT_FOR_STANDARD_PHOTO', 'WAIT_FOR_REFUND', 'NONE'];
    expect(steps.map((step) => nextAct(order(step), tabs).waiting)).toEqual([true, true, true, true]);
    expect(nextAct(order('PAY'), tabs).waiting).toBe(false);
  });

  it('shows the order at a step that this phone does not know yet', () => {
    expect(nextAct(order('SOMETHING_NEW' as Step), tabs)).toMatchObject({
      page: '/pages-sub/order/detail?id=o%201',
      waiting: true,
    });
  });
});
