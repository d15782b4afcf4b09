import type { Order, Step, Timeline } from '@/api/orders';
import {
  CHANNEL,
  CLOSE_REASON,
  CONFIRMED_BY,
  MESSAGE,
  NEXT,
  REFUND_REASON,
  REMINDED,
  STATUS,
  STEP_STATE,
  type Tone,
} from '@/words/orders';
import { inYuan } from './money';

export type Fact = NonNullable<Timeline['facts']>[number];
type Standing = Pick<Order, 'publicStatus' | 'nextStep'> & Partial<Pick<Order, 'photo' | 'payer' | 'paidAt'>>;

/** The state of an order in the manual's word, and whether it is good news. */
export function statusOf(order: Standing): { word: string; tone: Tone } {
  if (isErased(order)) {
    return { word: '已删除', tone: 'quiet' };
  }
  if (order.publicStatus === 'REFUNDED' && order.nextStep === 'WAIT_FOR_REFUND') {
    return { word: '退款中', tone: 'info' };
  }
  return STATUS[order.publicStatus] ?? { word: '处理中', tone: 'info' };
}

/** Handed off, and everything about the photo deleted. */
export const isErased = (order: Standing) => order.publicStatus === 'RETURNED' && order.nextStep === 'NONE';

/** A photo that replaces a rejected one waits for 确认修改 (L-21); without it nobody reviews it. */
export const hasDraft = (order: Standing) =>
  order.publicStatus === 'REJECTED' && order.nextStep === 'SUBMIT_PHOTO';

/** The standard photo is the student's (L-25). */
export const isReturned = (order: Standing) => order.nextStep === 'SAVE_STANDARD_PHOTO';

export const isOverWithoutPhoto = (order: Standing) =>
  order.publicStatus === 'CLOSED' || order.publicStatus === 'REFUNDED';

/** What happens next, in one sentence. */
export function nextInWords(order: Standing): string {
  const rejected = order.publicStatus === 'REJECTED';
  switch (order.nextStep) {
    case 'UPLOAD_PHOTO':
      return NEXT.upload;
    case 'REPLACE_PHOTO':
      if (rejected) {
        return NEXT.replaceRejected;
      }
      return order.photo?.accepted === false ? NEXT.replaceFailed : NEXT.replaceTakenBack;
    case 'PAY':
      return order.photo ? NEXT.pay : NEXT.payBeforePhoto;
    case 'SUBMIT_PHOTO':
      return rejected ? NEXT.submitDraft : NEXT.submit;
    case 'WAIT_FOR_REVIEW':
      return NEXT.waitForReview;
    case 'WAIT_FOR_STANDARD_PHOTO':
      return NEXT.waitForStandardPhoto;
    case 'CONFIRM_STANDARD_PHOTO':
      return NEXT.confirm;
    case 'SAVE_STANDARD_PHOTO':
      return NEXT.save;
    case 'WAIT_FOR_REFUND':
      return NEXT.waitForRefund;
    case 'NONE':
      return ended(order);
    default:
      return NEXT.other;
  }
}

function ended(order: Standing): string {
  switch (order.publicStatus) {
    case 'CLOSED':
      return NEXT.closed;
    case 'REFUNDED':
      return NEXT.refunded;
    case 'RETURNED':
      return NEXT.erased;
    default:
      return NEXT.other;
  }
}

export type Tab = 'pending' | 'approved' | 'rejected' | 'over';

/** The tabs of 我的订单 (L-16) as the platform has them; what is over without a photo stands behind them. */
export function tabOf(order: Pick<Order, 'publicStatus'>): Tab {
  switch (order.publicStatus) {
    case 'PENDING_PAYMENT':
    case 'PENDING_PHOTO':
    case 'PENDING_REVIEW':
      return 'pending';
    case 'APPROVED':
    case 'RETURNED':
      return 'approved';
    case 'REJECTED':
      return 'rejected';
    default:
      return 'over';
  }
}

/** The tab that a student wants to see first: where something is to be done, else where something is. */
export function firstTab(orders: Pick<Order, 'publicStatus'>[]): Tab {
  const tabs = orders.map(tabOf);
  const order: Tab[] = ['rejected', 'pending', 'approved', 'over'];
  return order.find((tab) => tabs.includes(tab)) ?? 'pending';
}

/** How far a step is; at the photo an order may wait for its payment instead. */
export function stepInWords(step: Step, order: Standing): string {
  if (step.state === 'CURRENT' && step.step === 'PHOTO' && order.nextStep === 'PAY') {
    return order.photo ? STEP_STATE.PHOTO_THEN_PAY : STEP_STATE.PAY_THEN_PHOTO;
  }
  return STEP_STATE[step.state];
}

/** The step an order stands at, counted from 1: 第4步，共7步. */
export function whereAt(steps: Step[]): { step: Step; number: number; of: number } | null {
  const current = steps.findIndex((step) => step.state === 'CURRENT');
  const at = current >= 0 ? current : steps.every((step) => step.state === 'DONE') ? steps.length - 1 : -1;
  const step = steps[at];
  return step ? { step, number: at + 1, of: steps.length } : null;
}

/**
 * A fact of the timeline in words.
 *
 * @param reason title of a reason of a rejection, by its code
 */
export function factInWords(fact: Fact, reason: (code: string) => string = (code) => code): string {
  const details = fact.details ?? {};
  const amount = details.amountInFen === undefined ? '' : ` ${inYuan(Number(details.amountInFen))}`;
  switch (fact.what) {
    case 'opened':
      return '身份验证通过，订单已创建';
    case 'paid':
      return details.by === 'institution' ? '费用由学校支付' : `支付成功${amount}`;
    case 'photo-uploaded':
      return `上传了照片（第${details.revision ?? '1'}张）`;
    case 'submitted':
      return details.round === undefined || details.round === '1'
        ? '照片提交人工审核'
        : `照片第${details.round}次提交人工审核`;
    case 'withdrawn':
      return '照片退出审核';
    case 'approved':
      return '照片审核通过';
    case 'rejected':
      return `照片审核不通过${(fact.reasons ?? []).length > 0 ? `：${(fact.reasons ?? []).map(reason).join('、')}` : ''}`;
    case 'standardized':
      return '标准照片制作完成';
    case 'recaptured':
      return '您选择了重新采集';
    case 'confirmed':
      return CONFIRMED_BY[details.by ?? ''] ?? '标准照片已确认';
    case 'returned':
      return '标准照片已回传给您';
    case 'uploaded-onward':
      return '照片已上传图像采集平台';
    case 'handed-off':
      return '照片已回传学信网，请登录学信网核对';
    case 'reminded':
      return REMINDED[details.about ?? ''] ?? '提醒了您';
    case 'message-sent':
      return `${CHANNEL[details.channel ?? ''] ?? '小程序消息'}：${MESSAGE[details.message ?? ''] ?? '订单有新进展'}`;
    case 'refund-started':
      return `开始退款${amount}（${REFUND_REASON[details.reason ?? ''] ?? '退款'}）`;
    case 'refunded':
      return `退款到账${amount}`;
    case 'refund-stuck':
      return '退款没有自动到账，工作人员正在处理';
    case 'closed':
      return `订单关闭：${CLOSE_REASON[details.reason ?? ''] ?? '已结束'}`;
    case 'retention-ended':
      return '照片和个人信息已按期限删除';
    default:
      return '订单有新进展';
  }
}

/** Who confirmed the standard photo: student, deadline or policy; undefined before. */
export function confirmedBy(facts: Fact[]): string | undefined {
  return facts.find((fact) => fact.what === 'confirmed')?.details?.by;
}

/** Why an order was closed, in words. */
export function closedBecause(facts: Fact[]): string | undefined {
  const closed = facts.find((fact) => fact.what === 'closed');
  return closed && CLOSE_REASON[closed.details?.reason ?? ''];
}
