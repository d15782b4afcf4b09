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

  // The same photo, to the guide lines: as far as the buttons say.
  await phone.tap('adjust-again');
  await phone.arrives('pages-sub/photo/adjust');
  const aim = refused.automaticCrop;
  for (let taps = 0; (await crop(phone)).width < aim.width && (await phone.canTap('zoom-out')); taps += 1) {
    assert.ok(taps < 20, 'the button makes it smaller');
    await phone.tap('zoom-out');
  }
  for (let taps = 0; Math.abs(middle(await crop(phone)) - middle(aim)) > 0.016; taps += 1) {
    assert.ok(taps < 20, 'the buttons move it');
    await phone.tap(middle(await crop(phone)) > middle(aim) ? 'move-right' : 'move-left');
  }
  const byButtons = await crop(phone);
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
