import type { Enrollment } from '@/api/identity';
import type { Order } from '@/api/orders';
import { maskedName } from './mask';
import { nextAct } from './nextAct';
import { isErased, isOverWithoutPhoto } from './status';

/** One education record of a student on the home page (G-11). */
export interface Card {
  enrollmentId: string;
  /** Null once everything personal was deleted. */
  school: string | null;
  /** The name, masked. */
  student: string | null;
  /** The newest order of it; null when the student went away before ordering. */
  order: Order | null;
}

/** One card per enrollment, what waits for the student first; what was deleted is still shown, last. */
export function cardsOf(orders: Order[], enrollments: Enrollment[]): Card[] {
  const known = enrollments.map((enrollment) => ({
    enrollmentId: enrollment.enrollmentId,
    school: enrollment.record.institution ?? null,
    student: enrollment.record.name ? maskedName(enrollment.record.name) : null,
    order: newest(orders.filter((order) => order.enrollmentId === enrollment.enrollmentId)),
  }));
  const ids = enrollments.map((enrollment) => enrollment.enrollmentId);
  const gone = [...new Set(orders.map((order) => order.enrollmentId))]
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      enrollmentId: id,
      school: null,
      student: null,
      order: newest(orders.filter((order) => order.enrollmentId === id)),
    }));
  return [...known, ...gone].sort((one, other) => rank(one) - rank(other));
}

/** Nothing goes on with it: another collection may begin. */
export const isOver = (card: Card) =>
  card.order !== null && (isErased(card.order) || isOverWithoutPhoto(card.order));

function newest(orders: Order[]): Order | null {
  return orders.reduce<Order | null>(
    (last, order) => (last === null || order.openedAt > last.openedAt ? order : last),
    null,
  );
}

function rank(card: Card): number {
  if (isOver(card)) {
    return 2;
  }
  const waiting = card.order !== null && nextAct(card.order, { ordersShownAs: 'tabs' }).waiting;
  return waiting ? 1 : 0;
}
