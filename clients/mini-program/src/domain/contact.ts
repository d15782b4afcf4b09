// The same rules as identity-service, so that a student learns of a slip while typing; it has the last word.
const EMAIL =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** What is wrong with a phone number; empty when it can be one. */
export function phoneFault(typed: string): string {
  const compact = typed.normalize('NFKC').replace(/[\s().-]/g, '');
  if (compact === '') {
    return '请输入手机号';
  }
  if (/^((\+|00)86)?1[3-9]\d{9}$/.test(compact) || /^\+(?!86)[1-9]\d{6,14}$/.test(compact)) {
    return '';
  }
  return /^\d+$/.test(compact) && compact.length !== 11
    ? `手机号应为11位，现在是${compact.length}位`
    : '手机号不正确；港澳台及境外号码请加区号，例如 +852';
}

/** What is wrong with an e-mail address; empty when it can be one. */
export function emailFault(typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') {
    return '请输入邮箱';
  }
  if (!plain.includes('@')) {
    return '邮箱中缺少 @';
  }
  return plain.length <= 254 && plain.lastIndexOf('@') <= 64 && EMAIL.test(plain)
    ? ''
    : '邮箱不正确，例如 name@example.cn';
}
