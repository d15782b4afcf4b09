// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { useEntry } from '@/stores/entry';
import { Phone, type Answers } from '@/testing/phone';
import Code from './code.vue';

let phone: Phone;
afterEach(() => phone.leaves());

const BATCH = {
  batchId: 'bat_1',
  code: 'GD5K7',
  institution: '旅程学院',
  displayName: '旅程学院2027届',
  windowState: 'OPEN',
};

async function code(answers: Answers = {}): Promise<Phone> {
  phone = new Phone({ 'GET me/consents': { open: [], history: [] }, 'GET batches/GD5K7': BATCH, ...answers });
  phone.signedIn();
  const entry = useEntry();
  entry.draft.batchCode = 'GD5K7';
  await phone.opens(Code);
  entry.picture = { path: 'blob:code', size: 9 };
  await phone.settles();
  return phone;
}

const refusal = (type: string, members: object = {}) => ({
  status: 422,
  type: `/problems/${type}`,
  ...members,
});

async function refusedWith(type: string, members: object = {}): Promise<Phone> {
  await code({ 'POST verifications': refusal(type, members) });
  await phone.types('verify-id-tail', '123X');
  return phone.taps('verify-submit');
}

describe('the collection code', () => {
  it('says at once what is missing, beside each field', async () => {
    await code();
    useEntry().picture = null;
    await phone.taps('verify-submit');
    expect(phone.part('verify-id-tail-error').text()).toContain('后4位');
    expect(phone.part('verify-code-error').text()).toContain('采集码');
    expect(phone.asked).not.toContain('POST verifications');
  });

  // G-16: a wrong tail is the tail's fault, a forged code the picture's
  it('puts a wrong tail beside the tail, with the tries that are left', async () => {
    await refusedWith('id-tail-mismatch', { attemptsLeft: 2 });
    expect(phone.shows('verify-id-tail-error')).toBe(true);
    expect(phone.shows('verify-code-error')).toBe(false);
    expect(phone.part('verify-attempts').text()).toContain('2');
  });

  it.each(['code-forged', 'code-cut-off', 'code-unreadable', 'code-foreign'])(
    'puts %s beside the picture, each in its own words',
    async (slug) => {
      await refusedWith(slug);
      expect(phone.part('verify-code-error').attributes('role')).toBe('alert');
      expect(phone.shows('verify-id-tail-error')).toBe(false);
      expect(phone.shows('verify-human')).toBe(['code-unreadable', 'code-foreign'].includes(slug));
    },
  );

  it('waits after too many tries, and says how long', async () => {
    await refusedWith('verification-paused', { retryAfter: 900 });
    expect(phone.part('verify-paused').text()).toMatch(/1[45]分/);
    expect(phone.part('verify-submit').attributes('aria-disabled')).toBe('true');
  });

  // L-10
  it('leads to the page that names the field where the roster says otherwise', async () => {
    await refusedWith('roster-field-mismatch', { errors: [{ pointer: '/name' }] });
    expect(phone.went).toEqual(['/pages-sub/info/fail']);
    expect(useEntry().trouble?.fields).toEqual(['/name']);
  });

  it('asks for a name that nobody knows yet on the same page', async () => {
    await refusedWith('name-required');
    expect(phone.shows('verify-name')).toBe(true);
    expect(phone.went).toEqual([]);
  });

  // L-7
  it('goes on to the record', async () => {
    await code({
      'POST verifications': { verificationId: 'ver_1', batchId: 'bat_1', record: {}, warnings: [] },
    });
    await phone.types('verify-id-tail', '123X');
    await phone.taps('verify-submit');
    expect(phone.went).toEqual(['/pages-sub/info/confirm?id=ver_1']);
  });
});
