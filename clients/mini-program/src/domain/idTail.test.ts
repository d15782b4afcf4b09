import { describe, expect, it } from 'vitest';
import { tail } from './idTail';

// G-16, G-17
describe('the last four of a document number', () => {
  it('are taken as they are when nothing is wrong with them', () => {
    expect(tail('1234')).toEqual({ text: '1234', notes: [], fault: '' });
    expect(tail('6(3)')).toEqual({ text: '6(3)', notes: [], fault: '' });
  });

  it('get half-width brackets, and the student is told', () => {
    expect(tail('6（3）')).toMatchObject({ text: '6(3)', fault: '' });
    expect(tail('6【3】').text).toBe('6(3)');
    expect(tail('6（3）').notes).toEqual(['括号已自动改为英文（半角）括号']);
  });

  it('get half-width digits', () => {
    expect(tail('１２３４')).toMatchObject({ text: '1234', notes: ['全角字符已自动改为半角'] });
  });

  it('get a capital X for a small one and for what keyboards offer instead', () => {
    expect(tail('123x').text).toBe('123X');
    expect(tail('123ｘ').text).toBe('123X');
    expect(tail('123×').text).toBe('123X');
    expect(tail('123х').text).toBe('123X');
  });

  it('lose blanks and what cannot be seen', () => {
    expect(tail(' 12\u200b3 4\u202c')).toEqual({ text: '1234', notes: [], fault: '' });
  });

  it('say how many characters are missing or too many', () => {
    expect(tail('').fault).toBe('请输入证件号码后4位');
    expect(tail('12').fault).toBe('还差2位，括号也算一位');
    expect(tail('11010119900101123X').fault).toBe('只需要最后4位，括号也算一位');
  });

  it('name a character that no document number has', () => {
    expect(tail('12*4').fault).toContain('“*”');
  });
});
