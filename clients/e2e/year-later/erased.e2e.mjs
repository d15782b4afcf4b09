// 半年以后：照片和个人信息按期限删除，学生也可以删除剩下的一切 (G-8, L-25).
// Time goes so far here that no batch can be planned any more: this comes after everything else, and the students who
// look again are those whom the days before left with their standard photo.
import assert from 'node:assert/strict';
import { turnTo } from '../harness/calendar.mjs';
import { journey } from '../harness/journey.mjs';
import { Phone } from '../harness/phone.mjs';
import { eventually } from '../harness/platform.mjs';
import { whoLeft } from '../harness/leaving.mjs';

/** Milliseconds: every batch of the days before is handed over at this moment, and every photo deleted. */
const ALL_AT_ONCE = 180_000;

for (const tenant of ['liaoning', 'guangdong']) {
  // G-8, L-25
  journey(
    `a student of ${tenant} finds the photo deleted half a year after the hand-off, as promised`,
    async () => {
      const { user, orderId } = await whoLeft(tenant);
      const order = () => user.asks(`orders/${orderId}`);
      await turnTo((await order()).handoffDueAt);
      const { deleteAt } = await eventually(
        'the hand-off',
        async () => {
          const now = await order();
          return now.deleteAt || now.nextStep === 'NONE' ? now : undefined;
        },
        ALL_AT_ONCE,
      );
      if (deleteAt) {
        await turnTo(deleteAt);
      }
      await eventually('the deletion', async () => (await order()).nextStep === 'NONE', ALL_AT_ONCE);
      const phone = await Phone.of(tenant, { user });
      await phone.opens(`pages-sub/order/detail?id=${orderId}`);
      await phone.sees('已删除', '照片和个人信息都已删除');
      assert.ok(!(await phone.shows('standard-photo')) && !(await phone.shows('download')));
      await phone.looks('order-erased');
      await phone.opens();
      await phone.looks('home-erased');
      await phone.opens('pages/me/index');
      await phone.tap('me-leave');
      await phone.tap('me-leave-yes');
      await phone.until('nobody', async () => phone.shows('me-signed-out'));
      await phone.isPutAway();
    },
  );
}
