// 辽宁：从小程序首页到标准照片 (L-1 to L-18, L-25, L-27).
import assert from 'node:assert/strict';
import { journey } from '../harness/journey.mjs';
import { Phone } from '../harness/phone.mjs';
import { Reviewer, School } from '../harness/people.mjs';
import { pictures, walk } from '../harness/walk.mjs';

// L-1, L-2, L-4, L-7 to L-9, L-11, L-12, L-14, L-15
journey('a student of Liaoning takes a photo, pays and gets the standard photo', async () => {
  const school = await School.opens('liaoning');
  const phone = await Phone.of('liaoning');
  await phone.opens();
  const way = { school, camera: true, sees: pictures(phone) };
  await walk(phone, way, 'pages-sub/info/confirm');
  await phone.sees(school.name, school.student.studentNumber);
  await walk(phone, way, 'pages-sub/pay/index');
  // L-B: 20.00
  await phone.sees('20.00');
  await walk(phone, way, 'pages-sub/order/detail');
  // L-16, L-17, L-24: 待审核, and the page hears of the decision by itself
  await phone.looks('order-waiting');
  await phone.sees('待审核');
  const { orderId } = await phone.orderBecomes('PENDING_REVIEW');
  await Reviewer.approves('liaoning', orderId);
  // L-18, L-25 to L-27: approved is returned, and the photo can be saved
  await phone.orderBecomes('RETURNED');
  await phone.until('the standard photo', async () => phone.shows('standard-photo'), 60_000);
  await phone.looks('order-returned');
  await phone.user.isTold('审核');
  assert.equal((await phone.user.paymentsOf(orderId)).length, 1, 'paid once');
  await phone.isPutAway();
});
