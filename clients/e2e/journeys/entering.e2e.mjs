// 进入小程序：扫码、首页、准备清单、采集码帮助、采集须知 (L-1, L-2, L-5, G-1, G-2, G-9, G-15).
import assert from 'node:assert/strict';
import { journey } from '../harness/journey.mjs';
import { Phone } from '../harness/phone.mjs';
import { School } from '../harness/people.mjs';
import { walk } from '../harness/walk.mjs';

// L-1, L-2, L-5
journey('the code that a student of Liaoning scans brings the batch along', async () => {
  const school = await School.opens('liaoning');
  const phone = await Phone.of('liaoning');
  await phone.opens(`pages/home/index?batch=${school.code}`);
  assert.equal(await phone.text('home-start'), '开始采集码线上采集');
  await phone.sees(school.code);
  await phone.tap('home-code-help');
  await phone.arrives('pages-sub/verify/help');
  await phone.sees('采集码');
  await phone.looks('code-help');
  await phone.back();
  await walk(phone, { school }, 'pages-sub/verify/code');
  await phone.isPutAway();
});

// G-1, G-2, G-9, G-14, G-15
journey('a student of Guangdong reads what to bring, sees the batch and the guide', async () => {
  const school = await School.opens('guangdong');
  const phone = await Phone.of('guangdong');
  await phone.opens();
  await phone.until('the checklist', async () => phone.shows('home-checklist'));
  await phone.sees('特征码', '采集码');
  await walk(phone, { school }, 'pages-sub/verify/batch');
  await phone.types('verify-batch-code', school.code.toLowerCase());
  await phone.tap('verify-next');
  await phone.sees(school.name, `${school.name}2027届`);
  await phone.looks('batch-found');
  await phone.tap('verify-batch-right');
  await phone.arrives('pages-sub/verify/guide');
  await phone.sees('我已了解');
  await phone.isPutAway();
});
