import type { Permission } from '@/domain/subscriptions';
import { addWords } from './problems';

/** How the student stands to messages of WeChat. */
export const PERMISSION: Record<Exclude<Permission, 'none-offered'>, { title: string; advice: string }> = {
  all: { title: '微信通知已开启', advice: '有审核结果时，微信会通知您。' },
  some: { title: '部分微信通知没有开启', advice: '开启后，审核结果和照片提醒不会错过。' },
  none: { title: '微信通知没有开启', advice: '不开启也能正常采集，但请您自己回来看结果。' },
};

addWords({
  'email-missing': { title: '还没有邮箱', advice: '请先填写接收照片的邮箱。' },
  'email-refused': { title: '这个邮箱收不到邮件', advice: '请检查邮箱地址，改正后再发送。' },
  'photo-deliveries-used': {
    title: '今天发送的次数已用完',
    advice: '请先查看邮箱和垃圾邮件，或明天再发送；也可以直接保存到相册。',
  },
  'photo-delivery-not-offered': { title: '这里不支持邮件发送', advice: '请把照片保存到相册。' },
  'photo-not-returned': { title: '标准照片还没有回传', advice: '完成后会通知您，请稍后再来。' },
  'standard-photo-not-ready': { title: '标准照片还没有做好', advice: '完成后会通知您，请稍后再来。' },
  'review-begun': {
    title: '审核老师已经在看您的照片',
    advice: '现在不能撤回了，请等待结果。如果没有通过，可以重新上传，不需要再次支付。',
  },
  'task-already-decided': { title: '审核已经有结果了', advice: '请返回订单查看结果。' },
  'task-withdrawn': { title: '照片已经撤回', advice: '请返回订单查看下一步。' },
  'withdrawal-not-offered': { title: '这里不支持撤回审核', advice: '请等待审核结果。' },
  'recapture-not-offered': { title: '现在不能重新采集', advice: '如对照片有疑问，请联系客服。' },
  'revision-stale': { title: '有一张更新的照片', advice: '请查看最新的照片，再确认提交。' },
  'exceptions-register-not-kept': { title: '这里不需要登记', advice: '如有特殊情况，请联系客服。' },
  'statement-outdated': { title: '登记说明刚刚更新', advice: '请重新阅读，再确认登记。' },
  'exception-kind-unknown': { title: '登记项目有变化', advice: '请重新选择。' },
});
