// 学生说“不”，或出了差错：不授权手机号、不订阅消息、取消支付、采集码不对、学校支付 (L-10, L-B, G-12, G-16, G-18, G-20).
import assert from 'node:assert/strict';
import { journey } from '../harness/journey.mjs';
import { Phone } from '../harness/phone.mjs';
import { Chsi, School } from '../harness/people.mjs';
import { walk } from '../harness/walk.mjs';

// G-12, G-18, G-20
journey('a student who refuses all that may be refused comes through', async () => {
  const way = { school: await School.opens('guangdong') };
  const phone = await Phone.of('guangdong', { answers: { phone: 'deny', subscribe: 'cancel' } });
  await phone.opens();
  await walk(phone, way, 'pages-sub/auth/login');
  await phone.ticksEverything();
  await phone.tap('login-start');
  await phone.until('the refusal', async () => phone.shows('login-phone-refused'));
  await phone.looks('login-phone-refused');
  await phone.tap('login-without-phone');
  await phone.arrives('pages-sub/verify/batch');
  await walk(phone, way, 'pages-sub/pay/index');
  await phone.tap('pay-now');
  await phone.atCashier('cancel');
  await phone.arrives('pages-sub/pay/result');
  await phone.until('pay-again', async () => phone.shows('pay-again'));
  await phone.looks('pay-cancelled');
  await phone.tap('pay-again');
  // Paid, and WeChat closed before the mini-program heard of it: the platform knows all the same.
  await phone.arrives('pages-sub/pay/index');
  await phone.tap('pay-now');
  await phone.atCashier('pay-and-close');
  const { orderId } = await phone.orderBecomes('PENDING_PHOTO');
  await phone.opens();
  await walk(phone, way, 'pages-sub/order/progress');
  assert.equal((await phone.user.paymentsOf(orderId)).length, 1, 'paid once');
  await phone.isPutAway();
});

// G-16: what is wrong, and how often it may still be tried
journey('a wrong tail and a forged collection code are told apart', async () => {
  const school = await School.opens('guangdong');
  const phone = await Phone.of('guangdong');
  await phone.opens();
  await walk(phone, { school }, 'pages-sub/verify/code');
  await phone.picks('verify-code-pick', await Chsi.codeOf(school.student), 'code.png');
  await phone.types('verify-id-tail', '000X');
  await phone.tap('verify-submit');
  await phone.until('the fault', async () =>
    /后四位|末四位|后4位/.test(
      (await phone.shows('verify-id-tail-error'))
        ? await phone.text('verify-id-tail-error')
        : await phone.words(),
    ),
  );
  await phone.looks('verify-wrong-tail');
  await phone.opens();
  await walk(phone, { school }, 'pages-sub/verify/code');
  await phone.picks('verify-code-pick', await Chsi.codeOf(school.student, 'forged'), 'code.png');
  await phone.types('verify-id-tail', school.student.tail);
  await phone.tap('verify-submit');
  await phone.until(
    'the fault of the picture',
    async () => (await phone.shows('verify-code-error')) || (await phone.shows('fail-title')),
  );
  await phone.looks('verify-forged');
  await phone.isPutAway();
});

// L-B: 学校支付
journey('a student whose school pays is never asked for money', async () => {
  const way = { school: await School.opens('liaoning', { payer: 'institution' }) };
  const seen = [];
  way.sees = async (route) => seen.push(route);
  const phone = await Phone.of('liaoning');
  await phone.opens();
  await walk(phone, way, 'pages-sub/order/detail');
  await phone.orderBecomes('PENDING_REVIEW');
  assert.ok(!seen.includes('pages-sub/pay/index'), seen.join(' '));
  await phone.isPutAway();
});
