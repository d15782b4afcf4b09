import { describe, expect, it } from 'vitest';
import { emailFault, phoneFault } from './contact';

// L-8, G-12
describe('contact data', () => {
  it('takes mainland numbers in any usual writing', () => {
    expect(
      ['13800138000', '138 0013 8000', '+86 138-0013-8000', '１３８００１３８０００'].map(phoneFault),
    ).toEqual(['', '', '', '']);
  });

  it('takes numbers from elsewhere with their country code', () => {
    expect(phoneFault('+852 5123 4567')).toBe('');
    expect(phoneFault('+86 12345')).not.toBe('');
  });

  it('counts the digits of a number that is too short', () => {
    expect(phoneFault('1380013800')).toBe('手机号应为11位，现在是10位');
    expect(phoneFault('')).toBe('请输入手机号');
  });

  it('takes plain e-mail addresses only', () => {
    expect(emailFault('Li.Ming@example.edu.cn')).toBe('');
    expect(emailFault('ｌｍ@example.cn')).toBe('');
    expect(emailFault('li.ming')).toBe('邮箱中缺少 @');
    expect(emailFault('li ming@example.cn')).toContain('不正确');
    expect(emailFault('li@example')).toContain('不正确');
    expect(emailFault('')).toBe('请输入邮箱');
  });
});
