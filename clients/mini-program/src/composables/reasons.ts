import type { Order } from '@/api/orders';
import { reasons, reviewProgress, reviewTask, type Reason } from '@/api/reviews';

let asked: Promise<Reason[]> | null = null;

/** The centre's words for rejections, asked for once; a failed attempt is made again by the next caller. */
export function allReasons(): Promise<Reason[]> {
  asked ??= reasons().catch((failure) => {
    asked = null;
    throw failure;
  });
  return asked;
}

export interface Rejected {
  reasons: Reason[];
  /** What the reviewer wrote for the student. */
  note: string;
  /** Of the photo that was rejected. */
  revision: number | null;
}

/** Why the last photo of an order was rejected, in words; null when it was not. */
export async function rejectionOf(order: Order): Promise<Rejected | null> {
  const codes = order.rejection?.reasons;
  if (!codes) {
    return null;
  }
  const [known, task] = await Promise.all([
    allReasons(),
    reviewProgress(order.orderId)
      .then((progress) => reviewTask(progress.taskId))
      .catch(() => null),
  ]);
  const inWords = (code: string): Reason =>
    known.find((reason) => reason.code === code) ?? {
      code,
      title: '其他原因',
      advice: '请查看审核备注，或联系客服。',
      clause: '',
    };
  return {
    reasons: codes.map(inWords),
    note: task?.decision?.note ?? '',
    revision: task?.revision ?? null,
  };
}
