// 网络不好：照片在断断续续的网络上传完，一张原图，一个字节也不少 (L-12, G-19).
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { journey } from '../harness/journey.mjs';
import { WeakLink } from '../harness/link.mjs';
import { School } from '../harness/people.mjs';
import { Phone } from '../harness/phone.mjs';
import { largePhoto } from '../harness/photos.mjs';
import { Standing } from '../harness/standing.mjs';

const SIX_MEGABYTES = 6_000_000;
/** As long as a piece may be over a good link, and what else a phone sends meanwhile. */
const A_PIECE = 1 << 20;
const THE_REST = 1_200_000;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

// L-12, L-15
journey('six megabytes arrive once although the link breaks three times', async () => {
  const photo = await largePhoto();
  assert.ok(photo.length > SIX_MEGABYTES && photo.length < 15 << 20, `${photo.length} bytes`);
  const { user, orderId } = await Standing.withOrder(await School.opens('liaoning'));
  const link = await WeakLink.toThePlatform();
  const phone = await Phone.of('liaoning', { user, address: link.address });
  try {
    await phone.opens(`pages-sub/photo/source?id=${orderId}`);
    await phone.picks('use-album', photo);
    await phone.arrives('pages-sub/photo/adjust');
    const percents = await phone.watches('[role="progressbar"]', 'aria-valuenow');
    const before = link.sent;
    link.breaksAfter(photo.length / 4);
    await phone.tap('use-photo');
    for (let cut = 1; cut <= 3; cut += 1) {
      await phone.until(`cut ${cut}`, async () => link.cuts === cut);
      await phone.sees('网络不稳定，正在等待', '恢复后接着传');
      if (cut === 1) {
        await phone.looks('upload-waiting');
      }
      link.breaksAfter(cut < 3 ? photo.length / 4 : Infinity);
      link.mends();
    }
    await phone.until(
      'the findings',
      async () => (await phone.route()) === 'pages-sub/photo/findings',
      120_000,
    );
    const seen = (await percents()).map(Number);
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
      'progress never goes back',
    );
    assert.ok(seen.length >= 5 && seen.at(-1) === 100, `progress: ${seen}`);
    const sent = link.sent - before;
    assert.ok(
      sent < photo.length + 3 * A_PIECE + THE_REST,
      `no more than a piece was sent again after each break: ${sent} of ${photo.length} bytes`,
    );
  } finally {
    link.close();
  }
  const { sha256: stored, revision } = await user.asks(`photos/${orderId}`);
  assert.equal(revision, 1, 'one photo');
  assert.equal(stored, sha256(photo));
  assert.equal(sha256(await user.asks(`photos/${orderId}/revisions/1/original`)), sha256(photo));
  await assert.rejects(user.asks(`photos/${orderId}/revisions/2/original`), /404/);
  await phone.isPutAway();
});
