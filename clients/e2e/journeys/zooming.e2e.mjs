// 按基准线缩放：手指、按钮都行，改动不会丢，初审和标准照片都按学生的选择 (L-14).
import assert from 'node:assert/strict';
import { journey } from '../harness/journey.mjs';
import { School } from '../harness/people.mjs';
import { Phone } from '../harness/phone.mjs';
import { differenceOf } from '../harness/photos.mjs';
import { portrait } from '../harness/platform.mjs';
import { Standing } from '../harness/standing.mjs';

/** What lies under the guide lines, in fractions of the photo, as the page shows it. */
async function crop(phone) {
  const style = await phone.part('adjust-stage').locator('.adjust-picture').getAttribute('style');
  const percent = (name) => Number(new RegExp(`${name}: (-?[\\d.]+)%`).exec(style)[1]) / 100;
  const [width, height] = [1 / percent('width'), 1 / percent('height')];
  return { x: -percent('left') * width, y: -percent('top') * height, width, height };
}

const middle = ({ x, width }) => x + width / 2;
const near = (one, other) =>
  Object.keys(one).forEach((key) =>
    assert.ok(Math.abs(one[key] - other[key]) < 0.003, `${key}: ${one[key]}`),
  );

/** Two fingers until it is as large as it should be, then one until it lies where it should. */
async function leads(phone, aim) {
  const stage = await phone.part('adjust-stage').boundingBox();
  const at = (right, down) => ({ x: stage.x + stage.width * right, y: stage.y + stage.height * down });
  const factor = (await crop(phone)).width / aim.width;
  const apart = (share) => 0.2 * (1 + (factor - 1) * share);
  await phone.moves(
    [0, 0.5, 1].map((share) => at(0.5 - apart(share), 0.5)),
    [0, 0.5, 1].map((share) => at(0.5 + apart(share), 0.5)),
  );
  for (let tries = 0; ; tries += 1) {
    const now = await crop(phone);
    const right = (now.x - aim.x) / now.width;
    const down = (now.y - aim.y) / now.height;
    if (Math.abs(right) < 0.004 && Math.abs(down) < 0.004) {
      return now;
    }
    assert.ok(tries < 8, `led to ${JSON.stringify(now)}, not to ${JSON.stringify(aim)}`);
    // A browser takes a finger that hardly moves for a tap, so it goes aside and comes back.
    await phone.moves([at(0.5, 0.5), at(0.62, 0.5), at(0.5 + right, 0.5 + down)]);
  }
}

async function checks(phone) {
  await phone.tap('use-photo');
  await phone.until('the findings', async () => (await phone.route()) === 'pages-sub/photo/findings', 60_000);
  await phone.arrives('pages-sub/photo/findings');
}

// L-13, L-14
journey('a student of Liaoning zooms to the guide lines, with fingers and with buttons', async () => {
  const { user, orderId } = await Standing.withOrder(await School.opens('liaoning'));
  const phone = await Phone.of('liaoning', { user });
  await phone.opens(`pages-sub/photo/source?id=${orderId}`);
  await phone.picks('use-album', portrait());
  await phone.arrives('pages-sub/photo/adjust');
  const untouched = await crop(phone);

  // Two fingers apart, then one to the right: the head is too large now, and not in the middle.
  const stage = await phone.part('adjust-stage').boundingBox();
  const at = (right, down) => ({ x: stage.x + stage.width * right, y: stage.y + stage.height * down });
  await phone.moves(
    [at(0.45, 0.5), at(0.4, 0.5), at(0.32, 0.5)],
    [at(0.55, 0.5), at(0.6, 0.5), at(0.68, 0.5)],
  );
  await phone.moves([at(0.4, 0.5), at(0.5, 0.5), at(0.6, 0.5)]);
  const byFingers = await crop(phone);
  assert.ok(byFingers.width < 0.8 * untouched.width, `zoomed: ${byFingers.width}`);
  assert.ok(middle(byFingers) < middle(untouched) - 0.03, `moved: ${middle(byFingers)}`);
  await phone.sees('已按您的调整');

  // A phone that needed the memory killed the page.
  await phone.page.reload();
  await phone.arrives('pages-sub/photo/adjust');
  near(await crop(phone), byFingers);
  await phone.looks('photo-zoomed');

  await checks(phone);
  const refused = await user.asks(`photos/${orderId}`);
  assert.equal(refused.accepted, false);
  near(refused.crop, byFingers);
  assert.ok(await phone.shows('finding-head-proportion'), await phone.words());
  await phone.sees('头的大小或位置不对', '不用重新拍');
  await phone.looks('findings-of-the-crop');

  // The same photo, to the guide lines: by the buttons, and the last of it with fingers.
  await phone.tap('adjust-again');
  await phone.arrives('pages-sub/photo/adjust');
  const before = await crop(phone);
  await phone.tap('zoom-out');
  assert.ok((await crop(phone)).width > before.width, 'the button makes it smaller');
  await phone.tap('move-left');
  assert.ok(middle(await crop(phone)) > middle(before), 'the button moves it');
  const byButtons = await leads(phone, refused.automaticCrop);
  await checks(phone);
  const accepted = await user.asks(`photos/${orderId}`);
  assert.ok(accepted.accepted, JSON.stringify([byButtons, accepted.findings]));
  near(accepted.crop, byButtons);
  await phone.until('the preview', async () => phone.shows('before-after'));
  await phone.looks('findings-none');
  const preview = await user.asks(`photos/${orderId}/revisions/1/preview`);
  const asChosen = await differenceOf(portrait(), byButtons, preview);
  const asBefore = await differenceOf(portrait(), byFingers, preview);
  assert.ok(asChosen < asBefore / 2, `the standard photo is what was chosen: ${asChosen}, ${asBefore}`);
  await phone.isPutAway();
});
