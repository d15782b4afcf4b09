// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIAONING, Phone, type Answers } from '@/testing/phone';
import Login from './login.vue';

let phone: Phone;
afterEach(() => phone.leaves());

const SESSION = { token: 'token', expiresInSeconds: 7200, studentId: 'stu_1' };

async function login(answers: Answers = {}): Promise<Phone> {
  phone = new Phone({
    'POST sessions': SESSION,
    'POST consents': { open: [], history: [] },
    'POST me/phone': { maskedPhone: '138****0000' },
    'GET orders': { orders: [] },
    ...answers,
  });
  return phone.opens(Login, { next: '/pages-sub/verify/batch' });
}

async function ticksAll(): Promise<void> {
  await phone.taps('login-agree-service-agreement');
  await phone.taps('login-agree-privacy-agreement');
}

/** What WeChat's sheet for the phone number answers. */
const sheet = (answer: object) =>
  vi.stubGlobal('wx', {
    ...(globalThis as unknown as { wx: object }).wx,
    xz: { getPhoneNumber: async () => answer },
  });

// G-12
describe('signing in', () => {
  it('ticks nothing for the student, and asks nothing of the platform before', async () => {
    await login();
    expect(phone.part('login-agree-service-agreement').attributes('aria-checked')).toBe('false');
    await phone.taps('login-start');
    expect(phone.part('login-untick-error').attributes('role')).toBe('alert');
    expect(phone.asked).toEqual(['GET tenant']);
  });

  it('agrees, gives the number and goes on to where the student wanted', async () => {
    await login();
    sheet({ code: 'phone-code', errMsg: 'getPhoneNumber:ok' });
    await ticksAll();
    await phone.taps('login-start');
    expect(phone.asked.filter((each) => each.startsWith('POST'))).toEqual([
      'POST sessions',
      'POST consents',
      'POST consents',
      'POST me/phone',
    ]);
    expect(phone.went).toEqual(['/pages-sub/verify/batch']);
  });

  it('takes no for an answer: without a number it goes on as well', async () => {
    await login();
    sheet({ errMsg: 'getPhoneNumber:fail user deny' });
    await ticksAll();
    await phone.taps('login-start');
    expect(phone.shows('login-phone-refused')).toBe(true);
    expect(phone.asked).not.toContain('POST sessions');
    await phone.taps('login-without-phone');
    expect(phone.asked).not.toContain('POST me/phone');
    expect(phone.went).toEqual(['/pages-sub/verify/batch']);
  });

  it('says when WeChat has no more numbers to give', async () => {
    await login();
    sheet({ errMsg: 'getPhoneNumber:fail', errno: 1400001 });
    await ticksAll();
    await phone.taps('login-start');
    expect(phone.part('login-problem').text()).toContain('手动填写');
  });

  it('shows the order of somebody who has one instead of beginning another', async () => {
    await login({ 'GET tenant': { ...LIAONING }, 'GET orders': { orders: [{ orderId: 'ord_1' }] } });
    await ticksAll();
    await phone.taps('login-start');
    expect(phone.went).toEqual(['/pages/home/index']);
  });
});
