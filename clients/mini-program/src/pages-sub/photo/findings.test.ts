// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '@/api/photos';
import { LIAONING, Phone, type Answers } from '@/testing/phone';
import { orderThat, PHOTO } from '@/testing/orders';
import Findings from './findings.vue';

let phone: Phone;
afterEach(() => phone.leaves());

const finding = (rule: string, remedy: string, differs: Partial<Finding> = {}): Finding => ({
  rule,
  clause: '4.1',
  severity: 'hard',
  unit: 'deg',
  limit: {},
  confidence: 1,
  remedy,
  geometry: {
    width: 300,
    height: 400,
    shapes: [
      {
        kind: 'box',
        points: [
          [10, 10],
          [90, 90],
        ],
      },
    ],
  },
  ...differs,
});
const TILTED = finding('head-roll', 'hold-head-upright', { measured: 13, limit: { max: 8 } });
const CUT = finding('head-cut', 'adjust-crop');
const GLARE = finding('glasses-glare', 'avoid-glare', { severity: 'soft', measured: 4, unit: 'percent' });

const ALIGNED = { x: 0.1, y: 0.1, width: 0.6, height: 0.6 };

async function findings(photo: object, answers: Answers = {}): Promise<Phone> {
  phone = new Phone({
    'GET tenant': LIAONING,
    'GET orders/ord_1': orderThat(),
    'GET photos/ord_1': {
      submissionId: 'sub_1',
      accepted: false,
      triesLeft: 18,
      findings: [],
      contestable: [],
      automaticCrop: ALIGNED,
      ...photo,
    },
    'GET message-credits': { credits: [] },
    ...answers,
  })
    .signedIn()
    .remembers('xz-photo-draft-ord_1', {
      orderId: 'ord_1',
      screened: true,
      at: Date.now(),
      image: { width: 3000, height: 4000 },
      crop: { x: 0, y: 0, width: 1, height: 1 },
    });
  return phone.opens(Findings, { id: 'ord_1' });
}

// L-13
describe('a refused photo', () => {
  it('names everything at once, each with what was measured, what is allowed and what to do', async () => {
    await findings({ findings: [TILTED, CUT] });
    expect(phone.part('photo-refused').text()).toContain('2 处问题');
    expect(phone.part('finding-head-roll').text()).toContain('头部倾斜 13°（要求不超过 8°）');
    expect(phone.part('finding-head-roll').text()).toContain('需要重新拍');
    expect(phone.part('mark-head-roll').attributes('aria-label')).toBe('第1处：头歪了');
  });

  it('offers no adjusting where adjusting mends nothing', async () => {
    await findings({ findings: [TILTED] });
    expect(phone.primary()).toEqual(['换一张照片']);
    expect(phone.shows('adjust-again')).toBe(false);
  });

  // L-14
  it('comes back to adjusting where only the crop is wrong, and remembers where the head is', async () => {
    await findings({ findings: [CUT] });
    expect(phone.primary()).toEqual(['重新调整这张照片']);
    await phone.taps('adjust-again');
    expect(phone.went).toEqual(['/pages-sub/photo/adjust?id=ord_1']);
    expect(uni.getStorageSync('xz-photo-draft-ord_1')).toMatchObject({ aligned: ALIGNED, chosen: true });
  });

  it('says that today’s tries are used up', async () => {
    await findings({ findings: [TILTED], triesLeft: 0 });
    expect(phone.part('tries-left').text()).toContain('明天');
    expect(phone.part('another-photo').attributes('aria-disabled')).toBe('true');
  });
});

describe('an accepted photo', () => {
  const ACCEPTED = {
    accepted: true,
    revision: 1,
    sha256: 'a',
    findings: [GLARE],
    contestable: ['glasses-glare'],
  };
  const READY = orderThat({ nextStep: 'SUBMIT_PHOTO', photo: PHOTO });

  // L-15, G-19
  it('still has to be handed in, and says so', async () => {
    await findings(ACCEPTED, { 'GET orders/ord_1': READY });
    expect(phone.part('submit-hint').text()).toContain('还差最后一步');
    expect(phone.primary()).toEqual(['确认上传']);
  });

  it('lets a soft finding be contested', async () => {
    await findings(ACCEPTED, { 'GET orders/ord_1': READY, 'POST photos/ord_1/contests': {} });
    expect(phone.part('finding-glasses-glare').text()).toContain('请看一看');
    await phone.taps('contest-glasses-glare');
    expect(phone.asked.some((each) => each.startsWith('POST') && each.includes('contest'))).toBe(true);
  });

  it('is not handed in while the order has not heard of it', async () => {
    await findings(ACCEPTED, { 'GET orders/ord_1': orderThat() });
    expect(phone.shows('submit-photo')).toBe(false);
    expect(phone.part('photo-registering').attributes('aria-busy')).toBe('true');
  });
});
