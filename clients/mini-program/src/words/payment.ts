import type { PaymentOutcome } from '@/domain/payment';
import { addWords } from './problems';
import type { Tone } from './orders';

/** How a payment ended, and what now. */
export const OUTCOME: Record<PaymentOutcome, { title: string; advice: string; tone: Tone }> = {
  paid: { title: '支付成功', advice: '', tone: 'good' },
  'school-pays': {
    title: '费用由学校支付',
    advice: '您不需要支付，可以直接进行下一步。',
    tone: 'good',
  },
  confirming: {
    title: '正在确认支付结果',
    advice: '如果已经付款，请不要重复支付。结果通常几秒内就会到，本页会自动更新。',
    tone: 'info',
  },
  cancelled: {
    title: '支付已取消',
    advice: '没有扣款。订单、资料和照片都保留着，可以随时继续支付。',
    tone: 'warn',
  },
  failed: {
    title: '支付没有成功',
    advice: '没有扣款。请检查微信支付的余额或银行卡，然后再试一次；订单仍然保留。',
    tone: 'bad',
  },
  'paid-late': {
    title: '付款到账时批次已截止',
    advice: '这笔钱会自动全额退回原支付账户，不需要您申请。请联系学校询问能否补采。',
    tone: 'warn',
  },
  'window-closed': {
    title: '本批次的采集时间已结束',
    advice: '订单已关闭，没有扣款。请联系学校询问能否补采。',
    tone: 'warn',
  },
  refunded: { title: '款项已退回', advice: '退款会原路退回，请在微信支付账单中查看。', tone: 'info' },
};

export const PAYMENT = {
  stillConfirming: '还没有收到微信支付的结果。您可以离开本页，结果到了会更新订单并通知您；已付的款不会丢失。',
  paidTwice: '您重复支付的一笔会自动全额退回，不需要申请。',
  attemptEnds: '本次支付请在',
  photoFirst: '请先上传照片。照片通过初审之后再支付，不会白付。',
} as const;

addWords({
  'payment-closed': { title: '这次支付已过期', advice: '没有扣款，请重新点击支付。' },
  'payment-mismatch': { title: '支付金额不一致', advice: '没有入账，请联系客服处理。' },
  'payment-not-needed': { title: '不需要支付', advice: '这个订单已经支付，请返回查看下一步。' },
  'payment-pending': { title: '上一次支付还在确认', advice: '请稍等片刻再试，以免重复支付。' },
  'payment-required': { title: '请先完成支付', advice: '支付之后才能提交照片。' },
  'photo-required': { title: '请先上传照片', advice: '照片通过初审之后再支付。' },
  'order-window-closed': { title: '采集时间已结束', advice: '请联系学校询问能否补采。' },
  'nothing-to-refund': { title: '没有可退的款项', advice: '这个订单没有您支付的款项。' },
  'refund-too-late': {
    title: '现在不能自助退款',
    advice: '照片已提交审核或已完成。如果支持撤回审核，可先撤回；否则请联系客服。',
  },
  'illegal-transition': { title: '订单状态刚刚有变化', advice: '请返回订单查看最新状态。' },
});
