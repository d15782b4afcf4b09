// 核验不通过：次数用完要等一会儿，机器看不懂的采集码交给学校老师看 (L-10, G-16, G-17).
import { journey } from '../harness/journey.mjs';
import { Chsi, School } from '../harness/people.mjs';
import { Phone } from '../harness/phone.mjs';
import { walk } from '../harness/walk.mjs';

// G-16, G-17
journey('a student who typed five wrong tails reads how long to wait', async () => {
  const school = await School.opens('guangdong');
  const phone = await Phone.of('guangdong');
  await phone.opens();
  await walk(phone, { school }, 'pages-sub/verify/code');
  await phone.picks('verify-code-pick', await Chsi.codeOf(school.student), 'code.png');
  await phone.types('verify-id-tail', '000X');
  await phone.until(
    'the pause',
    async () => {
      const paused = await phone.shows('verify-paused');
      if (!paused && (await phone.canTap('verify-submit'))) {
        await phone.tap('verify-submit');
      }
      return paused;
    },
    60_000,
  );
  await phone.sees('核验暂停', '请等待');
  await phone.looks('verify-paused');
  await phone.isPutAway();
});

// L-10
for (const tenant of ['liaoning', 'guangdong']) {
  journey(`a student of ${tenant} whose code no machine can read asks a person of the school`, async () => {
    const school = await School.opens(tenant);
    const phone = await Phone.of(tenant);
    await phone.opens();
    await walk(phone, { school }, 'pages-sub/verify/code');
    await phone.picks('verify-code-pick', await Chsi.codeOf(school.student, 'foreign'), 'code.png');
    if (await phone.shows('verify-id-tail')) {
      await phone.types('verify-id-tail', school.student.tail);
    }
    await phone.tap('verify-submit');
    await phone.until('the way to a person', async () => phone.shows('verify-human'));
    await phone.looks('verify-code-foreign');
    await phone.tap('verify-human');
    await phone.arrives('pages-sub/verify/request');
    await phone.types('request-name', school.student.name);
    await phone.types('request-student-number', school.student.studentNumber);
    if (await phone.shows('request-id-tail')) {
      await phone.types('request-id-tail', school.student.tail);
    }
    await phone.types('request-reason', '采集码是原图，多次上传都提示无法识别');
    await phone.looks('verify-request');
    await phone.tap('request-send');
    await phone.until('the answer', async () => phone.shows('request-open'));
    await phone.looks('verify-request-open');
    await phone.isPutAway();
  });
}
