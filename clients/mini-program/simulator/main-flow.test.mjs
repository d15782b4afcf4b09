// The mini-program that WeChat would get, through the whole of a student's way, with everything refused that a student
// may refuse. Run by npm run simulate after npm run build:mp-weixin.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { Platform, STUDENT } from './platform.mjs';
import { MiniProgram } from './wechat.mjs';

const build = fileURLToPath(new URL('../dist/build/mp-weixin', import.meta.url));
const platform = new Platform();
/** What the student answers to WeChat; changed as the story goes. */
const answers = {
  requestPayment: [{ fail: 'cancel' }, {}],
  requestSubscribeMessage: [{ result: 'reject' }],
  chooseMedia: [
    { tempFiles: [{ tempFilePath: 'wxfile://tmp/code.png', size: 900, fileType: 'image' }] },
    {
      tempFiles: [
        { tempFilePath: 'wxfile://tmp/photo.jpg', size: STUDENT.picture.length, fileType: 'image' },
      ],
    },
  ],
};
const phone = new MiniProgram(
  build,
  (name) => {
    const answer = answers[name]?.length > 1 ? answers[name].shift() : answers[name]?.[0];
    if (name === 'requestPayment' && answer && !answer.fail) {
      platform.isPaid();
    }
    return answer;
  },
  (request) => platform.answer(request),
);
phone.files = { 'wxfile://tmp/code.png': STUDENT.picture, 'wxfile://tmp/photo.jpg': STUDENT.picture };
const asked = (name) => phone.calls.filter((call) => call.name === name);
const posted = (end) => phone.requests.filter(({ method, path }) => method === 'POST' && path.endsWith(end));
after(() => phone.close());

// G-12
test('signs in without the phone number that the student refused to share', async () => {
  phone.launch();
  await phone.shows('home-start');
  phone.tap('home-start');
  await phone.arrives('pages-sub/auth/login');
  assert.equal(asked('navigateTo').length, 1, 'one tap is one act');
  for (const tick of phone
    .testids()
    .filter((id) => /^login-agree-[a-z-]+$/.test(id) && !id.endsWith('-read'))) {
    phone.tap(tick);
  }
  await phone.until(
    'the button of WeChat',
    () => phone.given('login-start', 'openType') === 'getPhoneNumber',
  );
  phone.tells('login-start', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
  await phone.shows('login-phone-refused');
  assert.equal(posted('/me/phone').length, 0);
  phone.tap('login-without-phone');
  await phone.arrives('pages-sub/verify/batch');
  assert.equal(asked('login').length, 1);
  assert.deepEqual(posted('/sessions')[0].body, { code: 'code-of-wechat' });
});

// G-14 to G-17
test('verifies by the code of the batch, the tail and the picture of the collection code', async () => {
  phone.types('verify-batch-code', STUDENT.code);
  phone.tap('verify-next');
  await phone.shows('verify-batch-right');
  phone.tap('verify-batch-right');
  await phone.arrives('pages-sub/verify/guide');
  for (const tick of phone
    .testids()
    .filter((id) => /^guide-agree-[a-z-]+$/.test(id) && !id.endsWith('-read'))) {
    phone.tap(tick);
  }
  phone.tap('guide-understood');
  await phone.arrives('pages-sub/verify/code');
  phone.tap('verify-code-pick');
  await phone.shows('verify-code-preview');
  phone.types('verify-id-tail', STUDENT.tail);
  phone.tap('verify-submit');
  await phone.arrives('pages-sub/info/confirm');
  const [sent] = posted('/verifications');
  assert.equal(sent.body.batchCode, STUDENT.code);
  assert.equal(sent.body.idTail, STUDENT.tail);
  await phone.until('the imported record', () => phone.text().includes('2027000001'));
});

// G-18
test('asks again for the money after the cashier was closed', async () => {
  phone.types('contact-phone', '13800000000');
  phone.tap('confirm-info');
  await phone.arrives('pages-sub/pay/index');
  phone.tap('pay-now');
  await phone.arrives('pages-sub/pay/result');
  await phone.shows('payment-cancelled');
  phone.tap('pay-again');
  await phone.arrives('pages-sub/pay/index');
  await phone.shows('pay-now');
  phone.tap('pay-now');
  await phone.arrives('pages-sub/pay/result');
  await phone.shows('payment-paid');
  assert.equal(asked('requestPayment').length, 2);
  assert.equal(asked('requestPayment')[1].options.package, 'prepay_id=1');
  assert.ok(posted('/payment-checks').length > 0, 'the platform is asked, not the cashier believed');
});

// G-19, G-20, G-21
test('hands in the photo although the messages were refused', async () => {
  phone.tap('pay-result-go-on');
  await phone.arrives('pages-sub/photo/rules');
  assert.equal(asked('requestSubscribeMessage').length, 1);
  await phone.until('the refusal to be told', () => platform.told);
  assert.deepEqual(platform.told, { result: 'reject' });
  phone.tap('rules-next');
  await phone.arrives('pages-sub/photo/source');
  phone.tap('use-album');
  await phone.arrives('pages-sub/photo/adjust');
  assert.deepEqual(asked('chooseMedia')[1].options.sizeType, ['original']);
  phone.tap('use-photo');
  await phone.arrives('pages-sub/photo/findings');
  assert.equal(platform.upload.offset, STUDENT.picture.length, 'every byte of the original, as it is');
  await phone.shows('submit-photo');
  phone.tap('submit-photo');
  await phone.arrives('pages-sub/order/progress');
  assert.deepEqual(platform.submitted, { revision: 1 });
});

test('never asked for anything twice by accident, and sent a key with everything that counts', () => {
  assert.equal(posted('/enrollments').length, 1);
  assert.equal(posted('/submissions').length, 1);
  ['/enrollments', '/orders', '/payments', '/submissions'].forEach((end) =>
    posted(end).forEach(({ header }) => assert.match(header['Idempotency-Key'] ?? '', /^[0-9a-f]{32}$/, end)),
  );
  assert.deepEqual(phone.failures, []);
});
