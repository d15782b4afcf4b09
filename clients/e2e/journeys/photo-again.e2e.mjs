// 再来一次：驳回后修改资料，撤回审核，对标准照片不满意 (L-19 to L-21, G-23, G-28, G-31).
import assert from 'node:assert/strict';
import { journey } from '../harness/journey.mjs';
import { Phone } from '../harness/phone.mjs';
import { Reviewer, School } from '../harness/people.mjs';
import { Standing } from '../harness/standing.mjs';
import { walk } from '../harness/walk.mjs';

// L-19 to L-21, L-23
journey('a rejected student of Liaoning replaces the photo, confirms the change and pays once', async () => {
  const way = { school: await School.opens('liaoning') };
  const { user, orderId } = await Standing.inReview(way.school);
  const phone = await Phone.of('liaoning', { user });
  await phone.opens(`pages-sub/order/detail?id=${orderId}`);
  await Reviewer.rejects('liaoning', orderId, 'glasses-glare');
  await phone.orderBecomes('REJECTED');
  await phone.user.isTold('镜片反光');
  await phone.opens();
  await walk(phone, way, 'pages-sub/order/edit');
  await phone.sees('镜片反光', '更换照片');
  await phone.looks('order-edit');
  await walk(phone, way, 'pages-sub/order/detail');
  await phone.orderBecomes('PENDING_REVIEW');
  assert.equal((await phone.user.paymentsOf(orderId)).length, 1, 'paid once');
  await phone.isPutAway();
});

// G-31, G-32
journey('a student of Guangdong takes the photo back from review and hands in another', async () => {
  const way = { school: await School.opens('guangdong') };
  const { user, orderId } = await Standing.inReview(way.school);
  const phone = await Phone.of('guangdong', { user });
  await phone.opens(`pages-sub/order/progress?id=${orderId}`);
  await phone.tap('progress-withdraw');
  await phone.tap('dialog-ok');
  await phone.orderBecomes('PENDING_PHOTO');
  await phone.until('the question to go', async () => !(await phone.shows('dialog')));
  await phone.looks('progress-withdrawn');
  await phone.opens('pages-sub/photo/source?id=' + orderId);
  await walk(phone, way, 'pages-sub/order/progress');
  await phone.orderBecomes('PENDING_REVIEW');
  assert.equal((await phone.user.paymentsOf(orderId)).length, 1, 'paid once');
  await phone.isPutAway();
});

// G-23, G-28
journey('a student of Guangdong who does not like the standard photo gets another one', async () => {
  const way = { school: await School.opens('guangdong') };
  const { user, orderId } = await Standing.inReview(way.school);
  const phone = await Phone.of('guangdong', { user });
  await phone.opens(`pages-sub/order/progress?id=${orderId}`);
  await Reviewer.approves('guangdong', orderId);
  await phone.orderBecomes('APPROVED');
  await phone.opens(`pages-sub/order/standard?id=${orderId}`);
  await phone.tap('standard-recapture');
  await phone.tap('dialog-ok');
  await phone.orderBecomes('PENDING_PHOTO');
  await phone.opens();
  await walk(phone, way, 'pages-sub/order/progress');
  await phone.orderBecomes('PENDING_REVIEW');
  await Reviewer.rejects('guangdong', orderId, 'blurred');
  await phone.orderBecomes('REJECTED');
  await phone.opens();
  await walk(phone, way, 'pages-sub/order/reasons');
  await phone.sees('照片不清晰', '重新采集');
  await phone.looks('order-reasons');
  assert.equal((await phone.user.paymentsOf(orderId)).length, 1, 'paid once');
  await phone.isPutAway();
});
