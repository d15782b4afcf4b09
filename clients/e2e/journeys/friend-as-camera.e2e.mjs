// 请朋友帮我拍：朋友扫码，不用登录，照片由本人确认 (L-12).
import assert from 'node:assert/strict';
import { journey } from '../harness/journey.mjs';
import { Phone } from '../harness/phone.mjs';
import { School } from '../harness/people.mjs';
import { portrait, turnTime } from '../harness/platform.mjs';
import { walk } from '../harness/walk.mjs';

const MINUTE = 60_000;

// L-12 to L-14
journey('a friend takes the photo of a student of Liaoning with another phone', async () => {
  const way = { school: await School.opens('liaoning') };
  const student = await Phone.of('liaoning');
  await student.opens();
  await walk(student, way, 'pages-sub/photo/source');
  await student.looks('photo-source');
  await student.tap('use-friend');
  await student.arrives('pages-sub/photo/handoff');
  const link = await student.reads('hand-off-code');
  await student.looks('hand-off');

  const friend = await Phone.of('liaoning', { width: 360, height: 640 });
  const asked = [];
  friend.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await friend.scans(link);
  await friend.looks('friend');
  assert.ok(!(await friend.words()).includes(way.student.name), 'nothing of the student is told');
  await friend.tap('friend-camera');
  await friend.arrives('pages-sub/photo/capture');
  await friend.until('a live picture', async () => friend.canTap('shoot'));
  await friend.looks('friend-camera');
  await friend.tap('shoot');
  await friend.until('the picture', async () => friend.shows('friend-preview'));
  await friend.looks('friend-preview');
  await friend.tap('friend-send');
  await friend.until('the photo to be sent', async () => friend.shows('friend-sent'));
  await friend.sees('已发送', '请让同学在自己手机上确认');
  await friend.looks('friend-sent');

  // The photo comes by itself; the student wants another one, and the friend hears of it.
  await student.until('the photo', async () => student.shows('friend-picture'));
  await student.looks('hand-off-received');
  await student.tap('friend-again');
  await student.until('the code again', async () => student.shows('friend-asked'));
  await friend.until('to be asked again', async () => friend.shows('friend-retake'));
  await friend.looks('friend-retake');
  await friend.picks('friend-album', portrait());
  await friend.until('the picture', async () => friend.shows('friend-preview'));
  await friend.tap('friend-send');
  await friend.until('the photo to be sent', async () => friend.shows('friend-sent'));

  await student.until('the better photo', async () => student.shows('friend-picture'));
  await student.tap('friend-use');
  await student.arrives('pages-sub/photo/adjust');
  await friend.until('to be told that it is done', async () => friend.shows('friend-over'));
  await friend.looks('friend-over');
  // Only now it is screened, as a photo of the student's own.
  await walk(student, way, 'pages-sub/pay/index');
  const { orderId } = await student.user.order();
  assert.equal((await student.user.asks(`photos/${orderId}`)).triesLeft, 19);
  assert.deepEqual(
    asked.filter((path) => /^\/api\/[^/]+\/(?!tenant|hand-offs)/.test(path)),
    [],
    'the friend asks for nothing of the student',
  );
  await friend.isPutAway();
  await student.isPutAway();
});

// L-12
journey(
  'a code of a student of Liaoning is over after a quarter of an hour, and a new one is shown',
  async () => {
    const way = { school: await School.opens('liaoning') };
    const student = await Phone.of('liaoning', { width: 360, height: 640 });
    await student.opens();
    await walk(student, way, 'pages-sub/photo/source');
    await student.tap('use-friend');
    const link = await student.reads('hand-off-code');
    await student.looks('hand-off-small');
    await turnTime(15 * MINUTE);
    await student.until('the code to be over', async () => student.shows('hand-off-over'));
    await student.looks('hand-off-over');
    const friend = await Phone.of('liaoning');
    await friend.scans(link);
    await friend.until('to be told', async () => friend.shows('friend-over'));
    await friend.isPutAway();

    await student.tap('hand-off-renew');
    assert.notEqual(await student.reads('hand-off-code'), link);
    await student.isPutAway();
  },
);
