import { call } from './http';
import type { components } from './generated/notification-service';
import type { Having } from './wire';

type Schemas = components['schemas'];
export type Notice = Having<Schemas['Entry'], 'noticeId' | 'createdAt' | 'title' | 'text'>;
export type MessageCredit = Having<Schemas['Credit'], 'template' | 'left' | 'occasions'>;

interface Credits {
  credits: MessageCredit[];
}

/** How many notices one page of the inbox has. */
export const NOTICES_AT_ONCE = 50;

/** The inbox, newest first; the next page begins after the last notice of this one. */
export const notices = (after?: string, limit = NOTICES_AT_ONCE) =>
  call<Notice[]>(`notices?limit=${limit}${after === undefined ? '' : `&after=${after}`}`);
export const readNotice = (id: string) =>
  call(`notices/${id}/readings`, { method: 'POST', body: {}, once: true });

/** What is left of each message that the student allowed (G-20). */
export const messageCredits = () => call<Credits>('message-credits').then((answer) => answer.credits);
/** What WeChat's sheet brought, word for word. */
export const answerMessages = (answers: Record<string, string>) =>
  call<Credits>('message-credits', { method: 'POST', body: { answers }, once: true }).then(
    (answer) => answer.credits,
  );

/** `unknown`: the mail server has not answered; the student looks into the mailbox first. */
export const mailPhoto = (orderId: string, name: string) =>
  call<{ state: 'sent' | 'unknown' }>('photo-deliveries', {
    method: 'POST',
    body: name ? { orderId, name } : { orderId },
    once: true,
    within: 30_000,
  });
