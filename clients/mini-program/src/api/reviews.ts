import { call } from './http';
import type { components } from './generated/review-service';
import type { Having } from './wire';

type Schemas = components['schemas'];
export type ReviewProgress = Having<
  Schemas['ReviewProgress'],
  'taskId' | 'state' | 'round' | 'submittedAt' | 'dueAt' | 'undecided' | 'withdrawable'
>;
export type ReviewTask = Schemas['ReviewTask'];
export type Reason = Schemas['Reason'];
export type RegisterForm = Required<Schemas['RegisterForm']>;
export type RegisterLine = Having<Schemas['RegisterLine'], 'kinds' | 'version' | 'signedAt'>;

const task = (id: string) => `review-tasks/${id}`;
const line = (orderId: string) => `exceptions-register/${orderId}`;

/** The newest round of an order (G-32); 404 before the first one. */
export const reviewProgress = (orderId: string) => call<ReviewProgress>(`review-progress/${orderId}`);
export const reviewTask = (id: string) => call<ReviewTask>(task(id));
/** 撤回审核 (G-31). */
export const withdraw = (taskId: string) =>
  call<ReviewTask>(`${task(taskId)}/withdrawals`, { method: 'POST', body: {}, once: true });
/** Codes of rejections in the words of the regional centre. */
export const reasons = () => call<{ reasons: Reason[] }>('review-reasons').then((answer) => answer.reasons);

/** 异常登记表 (L-P8). */
export const registerForm = () => call<RegisterForm>('exceptions-register');
export const registerLine = (orderId: string) => call<RegisterLine>(line(orderId));
export const signRegister = (orderId: string, kinds: string[], version: string) =>
  call<RegisterLine>(line(orderId), { method: 'PUT', body: { kinds, version }, once: true });
