import { call } from './http';
import type { components } from './generated/order-service';
import type { Having } from './wire';

type Schemas = components['schemas'];
export type Step = Having<Schemas['Step'], 'step' | 'state' | 'owner'>;
export type Order = Having<
  Omit<Schemas['OrderView'], 'progress'>,
  | 'orderId'
  | 'enrollmentId'
  | 'batchId'
  | 'batchName'
  | 'publicStatus'
  | 'nextStep'
  | 'amountInFen'
  | 'payer'
  | 'openedAt'
> & { progress: Step[] };
export type PaymentSheet = Required<Schemas['PaymentSheet']>;
export type Timeline = Schemas['TimelineView'];

export const orders = (tab?: 'pending' | 'approved' | 'rejected') =>
  call<{ orders: Order[] }>(tab ? `orders?tab=${tab}` : 'orders').then((answer) => answer.orders);
export const order = (id: string) => call<Order>(`orders/${id}`);
export const timeline = (id: string) => call<Timeline>(`orders/${id}/timeline`);
export const placeOrder = (enrollmentId: string) =>
  call<Order>('orders', { method: 'POST', body: { enrollmentId }, once: true });
export const preparePayment = (id: string) =>
  call<PaymentSheet>(`orders/${id}/payments`, { method: 'POST', body: {}, once: true });
export const checkPayment = (id: string) =>
  call<Order>(`orders/${id}/payment-checks`, { method: 'POST', body: {}, once: true });
/** 确认上传 and 确认修改: exactly this revision goes to review. */
export const submitPhoto = (id: string, revision: number) =>
  call<Order>(`orders/${id}/submissions`, { method: 'POST', body: { revision }, once: true });
/** 标准照片确认. */
export const confirmStandardPhoto = (id: string) =>
  call<Order>(`orders/${id}/confirmations`, { method: 'POST', body: {}, once: true });
/** 重新采集. */
export const recapture = (id: string) =>
  call<Order>(`orders/${id}/recaptures`, { method: 'POST', body: {}, once: true });
export const refund = (id: string) =>
  call<Order>(`orders/${id}/refunds`, { method: 'POST', body: {}, once: true });
