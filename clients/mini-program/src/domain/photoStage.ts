import type { Order } from '@/api/orders';

type Known = Pick<Order, 'nextStep' | 'publicStatus'>;

/** Whether the platform takes another photo of this order now. */
export function takesPhotos(order: Known): boolean {
  return ['UPLOAD_PHOTO', 'REPLACE_PHOTO', 'SUBMIT_PHOTO'].includes(order.nextStep) || isUnpaid(order);
}

/** The photo came first and may still be replaced, as long as nothing was paid (L-13). */
const isUnpaid = (order: Known) => order.nextStep === 'PAY' && order.publicStatus === 'PENDING_PAYMENT';

/** The words of the act that hands exactly this photo in: after a rejection it is 确认修改 (L-21). */
export const submitWords = (order: Known) => (order.publicStatus === 'REJECTED' ? '确认修改' : '确认上传');
