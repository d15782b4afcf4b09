import { describe, expect, it } from 'vitest';
import type { Enrollment } from '@/api/identity';
import type { Order } from '@/api/orders';
import { cardsOf, isOver } from './cards';

const enrollment = (id: string) =>
  ({ enrollmentId: id, batchId: 'b', record: { institution: `${id}大学`, name: '李小明' } }) as Enrollment;
const order = (id: string, enrollmentId: string, members: Partial<Order>) =>
  ({
    orderId: id,
    enrollmentId,
    openedAt: `2026-11-0${id}T00:00:00Z`,
    publicStatus: 'PENDING_PHOTO',
    ...members,
  }) as Order;

// G-11
describe('the cards of the home page', () => {
  it('are one per enrollment, what waits for the student first', () => {
    const cards = cardsOf(
      [order('1', 'a', { nextStep: 'WAIT_FOR_REVIEW' }), order('2', 'b', { nextStep: 'PAY' })],
      [enrollment('a'), enrollment('b')],
    );
    expect(cards.map((card) => card.enrollmentId)).toEqual(['b', 'a']);
    expect(cards.map((card) => card.school)).toEqual(['b大学', 'a大学']);
  });

  it('show the newest order of an enrollment', () => {
    const refunded = order('1', 'a', { publicStatus: 'REFUNDED', nextStep: 'NONE' });
    const anew = order('2', 'a', { nextStep: 'UPLOAD_PHOTO' });
    expect(cardsOf([anew, refunded], [enrollment('a')])[0]?.order?.orderId).toBe('2');
  });

  it('keep an enrollment that has no order yet', () => {
    const [card] = cardsOf([], [enrollment('a')]);
    expect(card?.order).toBeNull();
    expect(card && isOver(card)).toBe(false);
  });

  it('show an order whose data was deleted, last and without a name', () => {
    const erased = order('1', 'gone', { publicStatus: 'RETURNED', nextStep: 'NONE' });
    const cards = cardsOf([erased, order('2', 'a', { nextStep: 'WAIT_FOR_REVIEW' })], [enrollment('a')]);
    expect(cards.map((card) => [card.enrollmentId, card.student])).toEqual([
      ['a', '李*明'],
      ['gone', null],
    ]);
    expect(cards.map(isOver)).toEqual([false, true]);
  });
});
