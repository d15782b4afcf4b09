// 自己的东西：添加学历、我的信息、消息、客服、异常登记表、删除全部信息 (G-11, G-13, G-29, G-33/34, L-16, L-27, L-P8).
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { journey } from '../harness/journey.mjs';
import { Reviewer, School } from '../harness/people.mjs';
import { Phone } from '../harness/phone.mjs';
import { Standing } from '../harness/standing.mjs';
import { walk } from '../harness/walk.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

// G-11, G-13
journey('a student of Guangdong adds a second enrollment, each with an order of its own', async () => {
  const college = await School.opens('guangdong');
  const first = await Standing.withOrder(college);
  await first.paysIfAsked();
  const university = await School.opens('guangdong', { people: [college.student] });
  const phone = await Phone.of('guangdong', { user: first.user });
  await phone.opens(`pages-sub/order/detail?id=${first.orderId}`);
  await phone.opens();
  await phone.tap('home-add-enrollment');
  await phone.arrives('pages-sub/verify/batch');
  await walk(phone, { school: university }, 'pages-sub/pay/index');
  await phone.opens();
  await phone.sees(college.name, university.name);
  await phone.looks('home-two-enrollments');
  const { orders } = await first.asks('orders');
  assert.deepEqual(orders.map((order) => order.publicStatus).sort(), ['PENDING_PAYMENT', 'PENDING_PHOTO']);
  await phone.page.evaluate(() => (location.hash = '#/pages/orders/index'));
  await phone.arrives('pages/orders/index');
  await phone.sees(`${college.name}2027届`, `${university.name}2027届`);
  await phone.looks('orders-two');
  await phone.isPutAway();
});

const PAGES = [
  ['orders', () => 'pages/orders/index'],
  ['me', () => 'pages/me/index'],
  ['service', () => 'pages-sub/service/index'],
  ['inbox', () => 'pages-sub/service/inbox'],
  ['agreement', () => 'pages-sub/auth/agreement?purpose=privacy-agreement'],
  ['exceptions', (id) => `pages-sub/order/exceptions?id=${id}`],
  ['refund-in-review', (id) => `pages-sub/order/refund?id=${id}`],
  ['photo-not-needed', (id) => `pages-sub/photo/source?id=${id}`],
];

// G-33/34, L-16, L-P8
for (const tenant of ['liaoning', 'guangdong']) {
  journey(`a student of ${tenant} looks around while the photo is in review`, async () => {
    const { user, orderId } = await Standing.inReview(await School.opens(tenant));
    const phone = await Phone.of(tenant, { user });
    await phone.opens(`pages-sub/order/detail?id=${orderId}`);
    await phone.until('the photo', async () => phone.shows('handed-in-photo'));
    for (const [name, page] of PAGES) {
      await phone.opens(page(orderId));
      await phone.looks(name);
    }
    await phone.isPutAway();
  });
}

// L-18, L-25, L-27
journey('a student of Liaoning saves the standard photo, and it is the one that was approved', async () => {
  const standing = await Standing.inReview(await School.opens('liaoning'));
  const { user, orderId } = standing;
  await Reviewer.approves('liaoning', orderId);
  await standing.comesTo('已回传', (order) => order.publicStatus === 'RETURNED');
  const phone = await Phone.of('liaoning', { user });
  await phone.opens(`pages-sub/order/detail?id=${orderId}`);
  await phone.until('the standard photo', async () => phone.shows('standard-photo'), 60_000);
  const [saved] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('photo-save')]);
  assert.match(saved.suggestedFilename(), new RegExp(`${standing.student.studentNumber}\\.jpg$`));
  const file = sha256(readFileSync(await saved.path()));
  assert.equal(file, sha256(await user.asks(`photos/${orderId}/standard`)));
  await phone.until('the word', async () => phone.shows('download-done'));
  await phone.looks('order-saved');
  await phone.isPutAway();
});

// G-29: the money goes back before anybody has looked
journey('a student of Guangdong who thinks better of it gets the money back', async () => {
  const standing = await Standing.withOrder(await School.opens('guangdong'));
  await standing.paysIfAsked();
  const { user, orderId } = standing;
  const phone = await Phone.of('guangdong', { user });
  await phone.opens(`pages-sub/order/refund?id=${orderId}`);
  await phone.until('the button', async () => phone.canTap('refund-ask'));
  await phone.looks('refund');
  await phone.tap('refund-ask');
  await phone.tap('refund-confirm');
  await phone.orderBecomes('REFUNDED');
  await phone.until('the refund', async () => /已原路退回/.test(await phone.text('refund-state')), 60_000);
  await phone.looks('refunded');
  await phone.opens();
  await phone.until('the way to begin anew', async () => phone.canTap('home-anew'));
  await phone.looks('home-refunded');
  await phone.isPutAway();
});

journey(
  'a student in a collection is told why everything cannot be deleted yet, and until when',
  async () => {
    const { user, orderId } = await Standing.withOrder(await School.opens('guangdong'));
    const phone = await Phone.of('guangdong', { user });
    await phone.opens(`pages-sub/order/detail?id=${orderId}`);
    await phone.opens('pages/me/index');
    await phone.tap('me-leave');
    await phone.tap('me-leave-yes');
    await phone.until('the reason', async () => phone.shows('me-stays'));
    await phone.looks('me-stays');
    await phone.isPutAway();
  },
);

for (const tenant of ['liaoning', 'guangdong']) {
  journey(`a student of ${tenant} who only looked around deletes everything`, async () => {
    const phone = await Phone.of(tenant);
    await phone.opens();
    await walk(phone, { school: await School.opens(tenant) }, 'pages-sub/verify/batch');
    await phone.opens('pages/me/index');
    await phone.tap('me-leave');
    await phone.looks('me-leave');
    await phone.tap('me-leave-yes');
    await phone.until('nobody', async () => phone.shows('me-signed-out'));
    await phone.looks('me-signed-out');
    await phone.isPutAway();
  });
}
