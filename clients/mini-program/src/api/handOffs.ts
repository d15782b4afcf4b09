import { call } from './http';

/** A friend may take the photo of one order with another phone, for a while. */
export interface NewHandOff {
  handOffId: string;
  /** For the friend's phone alone; the platform tells it once. */
  token: string;
  expiresAt: string;
}

export interface FriendView {
  state: 'waiting' | 'received';
  expiresAt: string;
}

export interface HandOffView extends FriendView {
  handOffId: string;
  /** Of the photo, when one is here. */
  sha256?: string;
  size?: number;
}

/** A photo over a slow link. */
const PATIENTLY = 120_000;

const at = (orderId: string, handOffId: string) => `photos/${orderId}/hand-offs/${handOffId}`;

/** Another one ends this one; so it may be asked for again when the answer was lost. */
export const openHandOff = (orderId: string) =>
  call<NewHandOff>(`photos/${orderId}/hand-offs`, { method: 'POST', once: true });
export const handOff = (orderId: string, handOffId: string) => call<HandOffView>(at(orderId, handOffId));
export const friendsPicture = (orderId: string, handOffId: string) =>
  call<ArrayBuffer>(`${at(orderId, handOffId)}/picture`, { answer: 'bytes', within: PATIENTLY });
/** The photo that is there is deleted, and the friend is asked for another one. */
export const askAgain = (orderId: string, handOffId: string) =>
  call<HandOffView>(`${at(orderId, handOffId)}/retakes`, { method: 'POST', once: true });
/** This phone has the photo; the platform deletes its own and takes no other one. */
export const takeOver = (orderId: string, handOffId: string) =>
  call(`${at(orderId, handOffId)}/take-overs`, { method: 'POST', once: true });

// ---- the friend, who is signed in nowhere

export const friendsHandOff = (token: string) =>
  call<FriendView>(`hand-offs/${encodeURIComponent(token)}`, { anonymous: true });
/** Repeated as a whole by domain/handOff.ts; the same photo twice is one photo. */
export const sendToStudent = (token: string, photo: ArrayBuffer) =>
  call<FriendView>(`hand-offs/${encodeURIComponent(token)}/photo`, {
    method: 'PUT',
    body: photo,
    contentType: 'image/jpeg',
    anonymous: true,
    within: PATIENTLY,
  });
