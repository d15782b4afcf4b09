import { describe, expect, it } from 'vitest';
import type { Order } from '@/api/orders';
import { submitWords, takesPhotos } from './photoStage';

const order = (nextStep: Order['nextStep'], publicStatus: Order['publicStatus']) => ({
  nextStep,
  publicStatus,
});

describe('the photo of an order', () => {
  it.each([
    ['before the first one', order('UPLOAD_PHOTO', 'PENDING_PHOTO'), true],
    ['before the payment, where the photo comes first', order('PAY', 'PENDING_PAYMENT'), true],
    ['before it is handed in', order('SUBMIT_PHOTO', 'PENDING_PHOTO'), true],
    // L-20
    ['after a rejection', order('REPLACE_PHOTO', 'REJECTED'), true],
    ['under review', order('WAIT_FOR_REVIEW', 'PENDING_REVIEW'), false],
    ['after the approval', order('CONFIRM_STANDARD_PHOTO', 'APPROVED'), false],
  ])('may be replaced or not: %s', (_, known, may) => {
    expect(takesPhotos(known)).toBe(may);
  });

  // G-19, L-21
  it('is handed in by 确认上传, and after a rejection by 确认修改', () => {
    expect(submitWords(order('SUBMIT_PHOTO', 'PENDING_PHOTO'))).toBe('确认上传');
    expect(submitWords(order('SUBMIT_PHOTO', 'REJECTED'))).toBe('确认修改');
  });
});
