import type { Order } from '@/api/orders';
import type { PublicPolicy } from '@/api/tenant';

/** What the student does next about an order, and where. */
export interface NextAct {
  /** A page's address with the order's id. */
  page: string;
  /** The words on the button. */
  label: string;
  /** True while somebody else has to act: the page only shows how it stands. */
  waiting: boolean;
}

type Known = Pick<Order, 'orderId' | 'nextStep' | 'publicStatus' | 'photo'>;

/** Follows what the platform says; the order of the steps is its business, not the phone's. */
export function nextAct(order: Known, policy: Pick<PublicPolicy, 'ordersShownAs'>): NextAct {
  const act = (path: string, label: string): NextAct => ({ page: at(path, order), label, waiting: false });
  const wait = (path: string, label: string): NextAct => ({ page: at(path, order), label, waiting: true });
  const tabs = policy.ordersShownAs === 'tabs';
  const rejected = order.publicStatus === 'REJECTED';

  switch (order.nextStep) {
    case 'UPLOAD_PHOTO':
      return act('photo/rules', '去上传照片');
    case 'REPLACE_PHOTO':
      if (rejected) {
        return tabs ? act('order/edit', '修改资料') : act('order/reasons', '查看原因并重新采集');
      }
      // A photo that did not pass the screening says why; one that was taken back is simply replaced.
      return order.photo?.accepted === false
        ? act('photo/findings', '查看照片问题')
        : act('photo/source', '重新上传照片');
    case 'PAY':
      return act('pay/index', '去支付');
    case 'SUBMIT_PHOTO':
      return rejected && tabs ? act('order/edit', '确认修改') : act('photo/findings', '确认上传照片');
    case 'WAIT_FOR_REVIEW':
      return wait(tabs ? 'order/detail' : 'order/progress', '查看审核进度');
    case 'WAIT_FOR_STANDARD_PHOTO':
      return wait(tabs ? 'order/detail' : 'order/progress', '查看制作进度');
    case 'CONFIRM_STANDARD_PHOTO':
      return act('order/standard', '确认标准照片');
    case 'SAVE_STANDARD_PHOTO':
      return act('order/detail', '查看并保存照片');
    case 'WAIT_FOR_REFUND':
      return wait('order/detail', '查看退款进度');
    case 'NONE':
      return wait('order/detail', '查看订单');
    default:
      return unheardOf(order.nextStep, wait);
  }
}

const at = (path: string, order: Known) => `/pages-sub/${path}?id=${encodeURIComponent(order.orderId)}`;

/** The compiler refuses a step that is forgotten above; a phone older than the platform shows the order. */
function unheardOf(_step: never, wait: (path: string, label: string) => NextAct): NextAct {
  return wait('order/detail', '查看订单');
}
