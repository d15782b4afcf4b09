import type { Order } from '@/api/orders';
import type { ReviewProgress } from '@/api/reviews';
import type { PublicPolicy } from '@/api/tenant';
import type { Fact } from './status';
import { isOver, left, until } from './time';

/** A date that somebody keeps: the platform a promise, or the student a deadline. */
export interface Line {
  key: string;
  /** What is promised, or to be done. */
  label: string;
  /** Until when, in words. */
  text: string;
  /** What it means, or what happens then. */
  note: string;
  /** Whose turn it is. */
  whose: 'student' | 'centre';
  late: boolean;
}

type Promising = Partial<Order> & Pick<Order, 'nextStep' | 'publicStatus'>;
type Rules = Pick<PublicPolicy, 'reviewPromise'>;

const LATE = '比承诺的时间晚了，我们正在加紧处理。您不需要做什么，也不用重新提交。';

/** Everything about this order that has a date, the student's own duty first (G-6…8, G-21, L-17). */
export function promises(order: Promising, policy: Rules, facts: Fact[], now: number): Line[] {
  const has = (what: string) => facts.some((fact) => fact.what === what);
  const lines: (Line | null)[] = [
    ofPayment(order, now),
    ofPhoto(order, now),
    ofConfirmation(order, now),
    order.nextStep === 'WAIT_FOR_REVIEW' && order.dueAt
      ? promised('review', '审核结果', order.dueAt, policy.reviewPromise.label, now)
      : null,
    order.nextStep === 'WAIT_FOR_STANDARD_PHOTO' && order.standardPhotoDueAt
      ? promised('standard', '标准照片', order.standardPhotoDueAt, '做好后会通知您', now)
      : null,
    order.platformUploadDueAt && !has('uploaded-onward')
      ? promised('platform', '上传图像采集平台', order.platformUploadDueAt, '由图像采集中心完成', now)
      : null,
    order.handoffDueAt && !has('handed-off')
      ? promised('handoff', '回传学信网', order.handoffDueAt, '之后请登录学信网核对', now)
      : null,
  ];
  return lines.filter((line): line is Line => line !== null);
}

function promised(key: string, label: string, at: string, note: string, now: number): Line {
  const late = isOver(at, now);
  return {
    key,
    label,
    text: `最迟${until(at, now)}`,
    note: late ? LATE : note,
    whose: 'centre',
    late,
  };
}

function duty(key: string, label: string, at: string, then: string, now: number): Line {
  const rest = left(at, now);
  return {
    key,
    label,
    text: `请在${until(at, now)}前完成`,
    note: rest === null ? '时间已到' : `还剩${rest}。${then}`,
    whose: 'student',
    late: rest === null,
  };
}

function ofPayment(order: Promising, now: number): Line | null {
  const end = order.closesAt ?? order.paymentDeadline;
  return order.nextStep === 'PAY' && end ? duty('pay', '支付', end, '到期没有支付，订单会关闭。', now) : null;
}

function ofPhoto(order: Promising, now: number): Line | null {
  const wanted: Order['nextStep'][] = ['UPLOAD_PHOTO', 'REPLACE_PHOTO', 'SUBMIT_PHOTO'];
  if (!wanted.includes(order.nextStep)) {
    return null;
  }
  if (order.handInBy) {
    const then =
      order.payer === 'institution' ? '到期没有合格照片，订单会关闭。' : '到期没有合格照片，会自动全额退款。';
    return duty('photo', '上传并提交照片', order.handInBy, then, now);
  }
  // Where the photo comes before the money, both have to be there in time.
  return order.closesAt ? duty('photo', '上传照片并支付', order.closesAt, '到期订单会关闭。', now) : null;
}

function ofConfirmation(order: Promising, now: number): Line | null {
  return order.nextStep === 'CONFIRM_STANDARD_PHOTO' && order.confirmBy
    ? duty('confirm', '确认标准照片', order.confirmBy, '到期没有确认，系统会自动确认。', now)
    : null;
}

/** Where the photo stands in the queue (G-32); empty when there is nothing to say. */
export function placeInWords(progress: Pick<ReviewProgress, 'state' | 'place'> | null | undefined): string {
  switch (progress?.state) {
    case 'waiting':
      if (!progress.place) {
        return '正在排队等待审核';
      }
      return progress.place === 1
        ? '排在第1位，马上轮到您'
        : `排在第${progress.place}位，前面还有${progress.place - 1}位同学`;
    case 'in-review':
      return '审核老师正在看您的照片';
    default:
      return '';
  }
}
