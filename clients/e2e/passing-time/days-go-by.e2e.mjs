// 时间到了：支付过期、批次截止、补交截止自动退款、逾期自动确认 (L-B, L-22, G-6, G-23, G-27).
// Everybody sets out on the same morning, and then time passes: the journeys stand in the order of their moments.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { hours, later, minutes, seconds, turnTo } from '../harness/calendar.mjs';
import { journey } from '../harness/journey.mjs';
import { leaves } from '../harness/leaving.mjs';
import { losesNotices, Reviewer, School } from '../harness/people.mjs';
import { Phone } from '../harness/phone.mjs';
import { Standing } from '../harness/standing.mjs';
import { businessNow } from '../harness/platform.mjs';
import { walk } from '../harness/walk.mjs';

const people = {};

before(async () => {
  const today = { days: 0 };
  const setsOut = async (who, standing) => {
    people[who] = await standing;
  };
  await setsOut('undecided', Standing.withOrder(await School.opens('guangdong')));
  await setsOut('hurried', Standing.withOrder(await School.opens('liaoning')));
  await people.hurried.handsIn();
  await setsOut('tooLate', Standing.withOrder(await School.opens('guangdong', today)));
  await setsOut('neverPaid', Standing.withOrder(await School.opens('liaoning', { ...today, students: 2 })));
  await people.neverPaid.handsIn();
  await setsOut('rejectedLate', Standing.inReview(await School.opens('liaoning', today)));
  await setsOut('withoutPhoto', Standing.withOrder(await School.opens('guangdong', today)));
  await people.withoutPhoto.paysIfAsked();
  await setsOut('silent', Standing.inReview(await School.opens('guangdong', { days: 8 })));
  await Reviewer.approves('guangdong', people.silent.orderId);
  const { confirmBy } = await people.silent.comesTo('the standard photo', (order) => order.confirmBy);
  Object.assign(people.silent, { confirmBy });
  await leaves('liaoning');
  await leaves('guangdong');
});

// G-18: thirty minutes close the attempt to pay, and nothing else
journey('a student whose attempt to pay ran out pays with the next one', async () => {
  const { user, orderId } = people.undecided;
  const phone = await Phone.of('guangdong', { user });
  await phone.opens(`pages-sub/pay/index?id=${orderId}`);
  await phone.tap('pay-now');
  await phone.atCashier('cancel');
  await phone.arrives('pages-sub/pay/result');
  await phone.tap('pay-again');
  await phone.until('the end of the attempt', async () => phone.shows('pay-attempt-until'));
  await phone.looks('pay-attempt');
  await turnTo(later(businessNow(), minutes(31)));
  await people.undecided.comesTo(
    'the end of the attempt',
    (order) => order.paymentDeadline === order.closesAt,
  );
  await phone.page.reload();
  await phone.until('another attempt', async () => phone.canTap('pay-now'));
  assert.ok(!(await phone.shows('pay-attempt-until')), 'the old one is not spoken of');
  await phone.tap('pay-now');
  await phone.atCashier('pay');
  await phone.until('the money', async () => phone.shows('payment-paid'), 60_000);
  assert.equal((await user.paymentsOf(orderId)).length, 1, 'paid once');
  await phone.isPutAway();
});

// L-22: paid in time, heard of after the thirty minutes
journey('a student of Liaoning who paid and closed WeChat finds the order paid later', async () => {
  const { user, orderId } = people.hurried;
  const phone = await Phone.of('liaoning', { user });
  await losesNotices(orderId);
  await phone.opens(`pages-sub/pay/index?id=${orderId}`);
  await phone.tap('pay-now');
  await phone.atCashier('pay-and-close');
  // The click is not yet the payment, and the thirty minutes are over at once.
  await phone.until('the payment', async () => (await user.paymentsOf(orderId)).length === 1);
  await turnTo(later(businessNow(), minutes(31)));
  await phone.orderBecomes('PENDING_REVIEW');
  await phone.opens(`pages-sub/order/detail?id=${orderId}`);
  await phone.sees('待审核', '支付时间');
  assert.equal((await user.paymentsOf(orderId)).length, 1, 'paid once');
  await phone.isPutAway();
});

// G-18, L-22: what came too late goes back
journey('a student of Guangdong whose money came after the end gets it back', async () => {
  const { user, orderId } = people.tooLate;
  const { closesAt } = await people.tooLate.order();
  await turnTo(later(closesAt, -seconds(30)));
  const { errMsg } = await people.tooLate.paysWhileTheBatchEnds(seconds(31));
  assert.equal(errMsg, 'requestPayment:ok');
  const phone = await Phone.of('guangdong', { user });
  await phone.opens(`pages-sub/pay/result?id=${orderId}&said=ok`);
  await phone.until('the words', async () => phone.shows('payment-paid-late'), 60_000);
  await phone.looks('payment-paid-late');
  await phone.opens(`pages-sub/order/detail?id=${orderId}`);
  await phone.until('the refund', async () => /已原路退回/.test(await phone.words()), 60_000);
  await phone.looks('order-paid-late');
  await phone.isPutAway();
});

// L-B, L-22
journey(
  'a student of Liaoning who did not pay in time reads that nothing was taken, and whom to ask',
  async () => {
    const { user, orderId, school } = people.neverPaid;
    const { closesAt } = await people.neverPaid.order();
    const phone = await Phone.of('liaoning', { user });
    await phone.opens(`pages-sub/pay/index?id=${orderId}`);
    await phone.until('the button', async () => phone.canTap('pay-now'));
    await turnTo(closesAt);
    await phone.orderBecomes('CLOSED');
    await phone.page.reload();
    await phone.until('the words', async () => phone.shows('pay-window-closed'));
    await phone.sees('本批次的采集时间已结束', '没有扣款');
    await phone.looks('pay-window-closed');
    await phone.opens(`pages-sub/order/detail?id=${orderId}`);
    await phone.sees('已关闭');
    await phone.looks('order-closed');
    await phone.opens('pages/orders/index');
    await phone.sees('已结束');
    await phone.looks('orders-over');
    await phone.isPutAway();

    // Somebody who comes only now.
    const late = await Phone.of('liaoning');
    await late.opens();
    await walk(late, { school }, 'pages-sub/verify/batch');
    await late.types('verify-batch-code', school.code);
    await late.tap('verify-next');
    await late.until('the window', async () => late.shows('batch-closed'));
    await late.sees('采集时间已结束', '请联系学校');
    await late.looks('batch-closed');
    await late.isPutAway();
  },
);

// L-22: review may end after the batch, and a rejected photo can be replaced two working days long
journey('a student of Liaoning who is rejected after the end can still replace the photo', async () => {
  const { user, orderId, school } = people.rejectedLate;
  await turnTo(later((await people.rejectedLate.order()).closesAt, hours(9)));
  await Reviewer.rejects('liaoning', orderId, 'too-dark');
  const phone = await Phone.of('liaoning', { user });
  await phone.orderBecomes('REJECTED');
  await phone.opens(`pages-sub/order/detail?id=${orderId}`);
  await phone.opens();
  await phone.looks('home-rejected-after-the-end');
  await walk(phone, { school }, 'pages-sub/order/detail');
  await phone.orderBecomes('PENDING_REVIEW');
  assert.equal((await user.paymentsOf(orderId)).length, 1, 'paid once');
  await phone.isPutAway();
});

// G-23, G-28
journey(
  'a student of Guangdong without an approved photo in time gets the money back by itself',
  async () => {
    const { user, orderId } = people.withoutPhoto;
    const { handInBy } = await people.withoutPhoto.order();
    const phone = await Phone.of('guangdong', { user });
    await turnTo(later(handInBy, -minutes(90)));
    await phone.opens(`pages-sub/order/detail?id=${orderId}`);
    await phone.opens();
    await phone.until('the last hours', async () => phone.shows(`home-next-${orderId}`));
    await phone.looks('home-last-hours');
    await turnTo(handInBy);
    await phone.orderBecomes('REFUNDED');
    await phone.opens(`pages-sub/order/detail?id=${orderId}`);
    await phone.until('the money', async () => /已原路退回/.test(await phone.words()), 60_000);
    await phone.sees('截止时间前没有通过审核的照片');
    await phone.looks('order-refunded-by-itself');
    await phone.opens(`pages-sub/photo/source?id=${orderId}`);
    await phone.until('the words', async () => phone.shows('photo-not-needed'));
    await phone.isPutAway();
  },
);

// G-27
journey('a student of Guangdong who does not answer in three days counts as having confirmed', async () => {
  const { user, orderId, confirmBy } = people.silent;

  const phone = await Phone.of('guangdong', { user });
  // Over a weekend or a holiday the journey before has turned time further than this already.
  if (later(confirmBy, -hours(2)) > businessNow()) {
    await turnTo(later(confirmBy, -hours(2)));
    await phone.opens(`pages-sub/order/standard?id=${orderId}`);
    await phone.until('the standard photo', async () => phone.canTap('standard-confirm'), 60_000);
    await phone.looks('standard-last-hours');
    await turnTo(confirmBy);
  }
  await phone.orderBecomes('RETURNED');
  await phone.opens(`pages-sub/order/detail?id=${orderId}`);
  await phone.until('who confirmed', async () => phone.shows('confirmed-by'));
  await phone.sees('到期没有确认，系统已自动确认标准照片');
  await phone.looks('order-confirmed-by-deadline');
  await phone.isPutAway();
});
