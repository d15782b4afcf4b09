/** What a student reads for a problem of the platform: what happened, and what to do now. */
export interface Words {
  title: string;
  advice: string;
}

const WORDS: Record<string, Words> = {
  'rate-limited': { title: '操作太频繁', advice: '请稍等片刻再试。' },
  'upstream-unavailable': { title: '系统繁忙', advice: '您的资料没有丢失，请稍后再试。' },
  conflict: { title: '内容刚刚有变化', advice: '请刷新后再试一次。' },
  'not-found': { title: '没有找到', advice: '请返回首页重新进入。' },
  forbidden: { title: '不能进行此操作', advice: '请确认登录的是您本人的微信。' },
  unauthenticated: { title: '登录已失效', advice: '请重新登录。' },
};

const FALLBACK: Words = { title: '没有成功', advice: '请再试一次；如果仍然不行，请联系客服。' };

export const OFFLINE: Words = { title: '网络不可用', advice: '请检查网络后再试，已填写的内容不会丢失。' };

export function wordsFor(slug: string): Words {
  return WORDS[slug] ?? FALLBACK;
}

/** Other features bring their own words along, beside their pages. */
export function addWords(words: Record<string, Words>): void {
  Object.assign(WORDS, words);
}
