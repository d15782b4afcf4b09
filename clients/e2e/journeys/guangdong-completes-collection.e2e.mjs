// 广东：手机号登录、先付款、上传照片、确认标准照片 (G-1 to G-32).
import assert from 'node:assert/strict';
import { journey } from '../harness/journey.mjs';
import { Phone } from '../harness/phone.mjs';
import { Reviewer, School } from '../harness/people.mjs';
import { pictures, walk } from '../harness/walk.mjs';

// G-12, G-14 to G-16, G-18 to G-22
journey('a student of Guangdong pays first, chooses a photo and confirms the standard photo', async () => {
  const school = await School.opens('guangdong');
  const phone = await Phone.of('guangdong');
  await phone.opens();
  const way = { school, sees: pictures(phone) };
  await walk(phone, way, 'pages-sub/info/confirm');
  await phone.sees(school.student.studentNumber);
  await walk(phone, way, 'pages-sub/order/progress');
  // G-30, G-32: how far it is, and until when
  await phone.looks('progress-waiting');
  const { orderId } = await phone.orderBecomes('PENDING_REVIEW');
  await Reviewer.approves('guangdong', orderId);
  // G-25, G-26: the standard photo waits for the student
  await phone.orderBecomes('APPROVED');
  await phone.opens(`pages-sub/order/standard?id=${orderId}`);
  await phone.until('the standard photo', async () => phone.shows('standard-confirm'), 60_000);
  await phone.looks('standard');
  await phone.tap('standard-confirm');
  // G-27, G-29
  await phone.orderBecomes('RETURNED');
  await phone.opens(`pages-sub/order/detail?id=${orderId}`);
  await phone.until('the standard photo', async () => phone.shows('standard-photo'));
  await phone.looks('order-returned');
  assert.equal((await phone.user.paymentsOf(orderId)).length, 1, 'paid once');
  // G-20: subscribed in a tap, so the result arrives
  await phone.user.isTold('审核');
  await phone.isPutAway();
});
