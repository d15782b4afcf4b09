// 运气不好：断网、系统繁忙、没有相机权限、别的地区的批次号、还没有开始、已经付过款 (L-10, L-12, L-22, G-14, G-18).
import assert from 'node:assert/strict';
import { journey } from '../harness/journey.mjs';
import { School, WeChatUser } from '../harness/people.mjs';
import { Phone } from '../harness/phone.mjs';
import { leaningPhoto } from '../harness/photos.mjs';
import { portrait } from '../harness/platform.mjs';
import { Standing } from '../harness/standing.mjs';
import { walk } from '../harness/walk.mjs';

// L-24
for (const tenant of ['liaoning', 'guangdong']) {
  journey(`a student of ${tenant} who loses the network loses nothing`, async () => {
    const { user, orderId } = await Standing.withOrder(await School.opens(tenant));
    const phone = await Phone.of(tenant, { user });
    await phone.opens(`pages-sub/order/detail?id=${orderId}`);
    await phone.context.setOffline(true);
    await phone.until('the words about it', async () => phone.shows('offline'));
    await phone.sees(orderId, '网络已断开');
    await phone.looks('offline');
    await phone.context.setOffline(false);
    await phone.until('the words to go', async () => !(await phone.shows('offline')));
    await phone.sees(orderId);
    await phone.isPutAway();
  });

  // G-14, L-4
  journey(
    `a student in the mini-program of ${tenant} with the code of another region is told so`,
    async () => {
      const elsewhere = await School.opens(tenant === 'liaoning' ? 'guangdong' : 'liaoning');
      const phone = await Phone.of(tenant);
      await phone.opens();
      await walk(phone, { school: elsewhere }, 'pages-sub/verify/batch');
      await phone.types('verify-batch-code', elsewhere.code);
      await phone.tap('verify-next');
      await phone.until('the fault', async () => phone.shows('verify-batch-code-error'));
      assert.match(await phone.text('verify-batch-code-error'), /这里只受理.+中心的批次/);
      await phone.looks('batch-unknown');
      await phone.isPutAway();
    },
  );

  // L-B, L-22: 还没有开始
  journey(`a student of ${tenant} who comes too early reads when to come again`, async () => {
    const school = await School.opens(tenant, { from: 1, days: 3 });
    const phone = await Phone.of(tenant);
    await phone.opens(`pages/home/index?batch=${school.code}`);
    await walk(phone, { school }, 'pages-sub/verify/batch');
    if (await phone.shows('verify-batch-code')) {
      await phone.types('verify-batch-code', school.code);
      await phone.tap('verify-next');
    }
    await phone.until('the window', async () => phone.shows('batch-before'));
    await phone.sees('采集还没有开始', school.name);
    await phone.looks('batch-not-open-yet');
    await phone.tap('verify-batch-home');
    await phone.arrives('pages/home/index');
    await phone.isPutAway();
  });
}

const silent = (asked) => asked.abort('timedout');
const busy = (asked) =>
  asked.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: '/problems/upstream-unavailable', status: 503 }),
  });

// L-24
for (const [tenant, answer, words] of [
  ['liaoning', silent, '网络不可用'],
  ['guangdong', busy, '系统繁忙'],
]) {
  journey(`a student of ${tenant} who gets no answer can ask again on the same page`, async () => {
    const { user, orderId } = await Standing.withOrder(await School.opens(tenant));
    const phone = await Phone.of(tenant, { user });
    await phone.opens();
    await phone.answersWith(answer);
    await phone.page.evaluate((id) => (location.hash = `#/pages-sub/order/detail?id=${id}`), orderId);
    await phone.until('the failure', async () => phone.canTap('retry'));
    await phone.sees(words);
    await phone.looks('no-answer');
    await phone.answersAgain();
    await phone.tap('retry');
    await phone.sees(orderId);
    await phone.isPutAway();
  });
}

// L-12
journey('a student who refused the camera can choose a photo, or change their mind', async () => {
  const { user, orderId } = await Standing.withOrder(await School.opens('liaoning'));
  const phone = await Phone.of('liaoning', { user });
  await phone.opens(`pages-sub/photo/source?id=${orderId}`);
  await phone.setsCamera('denied');
  await phone.tap('use-camera');
  await phone.arrives('pages-sub/photo/capture');
  await phone.until('the words about it', async () => phone.shows('camera-refused'));
  await phone.looks('camera-refused');
  await phone.setsCamera('granted');
  await phone.tap('camera-reopen');
  await phone.until('the camera', async () => phone.canTap('shoot'));
  await phone.looks('camera');
  await phone.setsCamera('denied');
  await phone.opens(`pages-sub/photo/capture?id=${orderId}`);
  await phone.until('the words about it', async () => phone.shows('camera-refused'));
  await phone.picks('camera-album', portrait());
  await phone.arrives('pages-sub/photo/adjust');
  await phone.isPutAway();
});

// G-12: 不同意微信的隐私保护指引
journey('a student who refuses the privacy guide reads why nothing opens', async () => {
  const { user, orderId } = await Standing.withOrder(await School.opens('liaoning'));
  const phone = await Phone.of('liaoning', { user, answers: { privacy: 'deny' } });
  await phone.opens(`pages-sub/photo/source?id=${orderId}`);
  await phone.tap('use-album');
  await phone.until('the sheet to be answered', async () => phone.answered?.includes('privacy'));
  await phone.until('the words about it', async () => phone.shows('photo-privacy-refused'));
  await phone.looks('privacy-refused');
  await phone.isPutAway();
});

// L-13: a soft finding never blocks for good
for (const tenant of ['liaoning', 'guangdong']) {
  journey(`a student of ${tenant} contests what a person should look at`, async () => {
    const standing = await Standing.withOrder(await School.opens(tenant));
    if (tenant === 'guangdong') {
      await standing.paysIfAsked();
    }
    const { user, orderId } = standing;
    await standing.handsIn(await leaningPhoto());
    const phone = await Phone.of(tenant, { user });
    await phone.opens(`pages-sub/photo/findings?id=${orderId}`);
    await phone.until('the finding', async () => phone.shows('finding-head-roll'));
    await phone.sees('请看一看');
    await phone.looks('findings-soft');
    await phone.tap('contest-head-roll');
    await phone.until('the answer', async () => phone.shows('contested-head-roll'));
    await phone.looks('findings-contested');
    const { findings } = await user.asks(`photos/${orderId}`);
    assert.equal(findings.find(({ rule }) => rule === 'head-roll').contested, true);
    await phone.isPutAway();
  });
}

// G-18: 重复支付
journey('a student who has paid is not asked for money again, on whatever page they are', async () => {
  const standing = await Standing.withOrder(await School.opens('guangdong'));
  const { user, orderId } = standing;
  const phone = await Phone.of('guangdong', { user });
  await phone.opens(`pages-sub/pay/index?id=${orderId}`);
  await phone.until('the button', async () => phone.canTap('pay-now'));
  // On another phone, a moment ago.
  await standing.paysIfAsked();
  await phone.opens(`pages-sub/pay/index?id=${orderId}`);
  await phone.until('the words', async () => phone.shows('pay-paid'));
  await phone.sees('不需要再次支付');
  await phone.looks('pay-not-needed');
  await phone.opens(`pages-sub/pay/result?id=${orderId}`);
  await phone.until('the result', async () => phone.shows('payment-paid'));
  assert.equal((await user.paymentsOf(orderId)).length, 1, 'paid once');
  await phone.isPutAway();
});

// L-10: 已经有订单，又扫了同一个批次的码
journey('a student who scans the code again is led to the order that is there', async () => {
  const school = await School.opens('liaoning');
  const { user, orderId } = await Standing.withOrder(school);
  const phone = await Phone.of('liaoning', { user });
  await phone.opens(`pages/home/index?batch=${school.code}`);
  await phone.tap('home-start');
  await phone.until('the order', async () => phone.shows(`home-order-${orderId}`));
  await phone.looks('home-again');
  await phone.isPutAway();
});

// L-6, L-10: 同一个学生，换了一个微信
journey('a student with two WeChat accounts is told which one has the order', async () => {
  const school = await School.opens('guangdong');
  await Standing.withOrder(school);
  const phone = await Phone.of('guangdong', { user: await WeChatUser.joins('guangdong') });
  await phone.opens();
  await walk(phone, { school }, 'pages-sub/info/fail', 'pages-sub/info/confirm');
  assert.equal(await phone.route(), 'pages-sub/info/fail');
  await phone.sees('您已用另一个微信核验过', '请用那个微信继续');
  await phone.looks('verify-other-account');
  await phone.isPutAway();
});
