/** Words of orders: states, steps, facts, refunds. The glossary of the project decides each of them. */
import type { Order, Step } from '@/api/orders';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

export const STATUS: Record<Order['publicStatus'], { word: string; tone: Tone }> = {
  PENDING_PAYMENT: { word: '待支付', tone: 'warn' },
  PENDING_PHOTO: { word: '待上传', tone: 'warn' },
  PENDING_REVIEW: { word: '待审核', tone: 'info' },
  APPROVED: { word: '已审核', tone: 'good' },
  REJECTED: { word: '已驳回', tone: 'bad' },
  RETURNED: { word: '已回传', tone: 'good' },
  CLOSED: { word: '已关闭', tone: 'quiet' },
  REFUNDED: { word: '已退款', tone: 'quiet' },
};

export const STEP: Record<Step['step'], string> = {
  SIGN_IN: '登录',
  VERIFY: '身份验证',
  PHOTO: '拍照',
  REVIEW: '人工审核',
  STANDARDIZE: '标准照片制作',
  CONFIRM: '标准照片确认',
  COMPLETE: '完成',
};

export const OWNER: Record<Step['owner'], string> = {
  STUDENT: '由您完成',
  REVIEWER: '由审核老师完成',
  CENTRE: '由图像采集中心完成',
};

export const STEP_STATE: Record<Step['state'] | 'PHOTO_THEN_PAY' | 'PAY_THEN_PHOTO', string> = {
  PHOTO_THEN_PAY: '照片已经好了，只差支付',
  PAY_THEN_PHOTO: '先支付，再上传照片',
  DONE: '已完成',
  CURRENT: '正在进行',
  FAILED: '未通过',
  AHEAD: '未开始',
};

export const KEPT_UNTIL_HANDOFF = '照片和个人信息会在回传学信网后180天自动删除。回传之后，这里会写明日期。';

/** What an order waits for, in one sentence. */
export const NEXT = {
  upload: '请上传一张照片，我们会先帮您检查。',
  replaceRejected: '照片没有通过审核。请看原因，换一张照片，不需要再次支付。',
  replaceFailed: '照片没有通过初审，请按提示换一张。',
  replaceTakenBack: '请重新上传照片，不需要再次支付。',
  pay: '照片和资料都会保留，请完成支付。',
  payBeforePhoto: '请先完成支付，再上传照片。',
  submitDraft: '新照片还没有提交！请确认提交，才会重新审核。',
  submit: '照片已上传，还没有提交。确认之后才会进入人工审核。',
  waitForReview: '照片已提交，现在不需要您做什么。有结果会通知您，本页也会自动更新。',
  waitForStandardPhoto: '照片已通过审核，正在制作标准照片。现在不需要您做什么。',
  confirm: '标准照片已做好，请查看并确认。',
  save: '采集完成。标准照片可以保存了。',
  waitForRefund: '退款正在处理，会原路退回，现在不需要您做什么。',
  closed: '这个订单已经结束，没有完成采集。',
  refunded: '钱已退回原来的支付账户，这个订单已经结束。',
  erased: '保存期限已到，照片和个人信息都已删除，只保留支付记录。',
  other: '请查看订单的最新状态。',
} as const;

export const CLOSE_REASON: Record<string, string> = {
  'unpaid-at-batch-end': '批次截止时还没有支付',
  'not-approved-in-time': '截止时间前没有通过审核的照片',
};

export const REFUND_REASON: Record<string, string> = {
  'paid-twice': '重复支付',
  'paid-too-late': '支付到账时批次已截止',
  'requested-by-student': '您申请的退款',
  'not-approved-in-time': '截止时间前没有通过审核的照片',
  'decided-by-operator': '工作人员办理的退款',
};

export const CONFIRMED_BY: Record<string, string> = {
  student: '您确认了标准照片',
  deadline: '到期没有确认，系统已自动确认标准照片',
  policy: '标准照片已确定',
};

export const CHANNEL: Record<string, string> = {
  'official-account': '公众号消息',
  'mini-program': '微信服务通知',
  email: '邮件',
  inbox: '小程序消息',
};

export const MESSAGE: Record<string, string> = {
  'payment-received': '支付成功',
  submitted: '照片待审核',
  approved: '审核通过',
  rejected: '审核不通过',
  standardized: '请确认标准照片',
  'confirmation-due': '标准照片即将自动确认',
  'photo-missing': '请尽快上传照片',
  'uploaded-onward': '照片已上传图像采集平台',
  withdrawn: '照片已退出审核',
  returned: '标准照片已回传',
  refunded: '退款成功',
  closed: '订单已关闭',
};

export const REMINDED: Record<string, string> = {
  'photo-missing': '提醒您上传照片',
  'confirmation-due': '提醒您确认标准照片',
};

export const TABS = { pending: '待审核', approved: '已审核', rejected: '已驳回', over: '已结束' } as const;
