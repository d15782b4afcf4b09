// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { defineComponent, h } from 'vue';
import { Offline } from '@/api/problems';
import { Phone } from '@/testing/phone';
import XzPage from './XzPage.vue';

let phone: Phone;
afterEach(() => phone.leaves());

async function page(members: object): Promise<Phone> {
  phone = new Phone({});
  return phone.opens(defineComponent({ render: () => h(XzPage, members, () => '正文') }));
}

describe('a page', () => {
  it('says that it is loading, to eyes and to ears', async () => {
    await page({ state: 'loading' });
    expect(phone.words()).toBe('正在加载');
    expect(document.querySelector('.xz-page')!.getAttribute('aria-busy')).toBe('true');
  });

  it('says what failed and tries again at a tap', async () => {
    let retried = 0;
    await page({ state: 'failed', failure: new Offline('timeout'), onRetry: () => (retried += 1) });
    expect(phone.part('failure').attributes('role')).toBe('alert');
    expect(phone.words()).not.toContain('正文');
    await phone.taps('retry');
    expect(retried).toBe(1);
  });

  it('keeps its content when asking again failed', async () => {
    await page({ state: 'ready', failure: new Offline('timeout') });
    expect(phone.shows('failure')).toBe(true);
    expect(phone.words()).toContain('正文');
  });

  it('says that there is nothing, and what to do', async () => {
    await page({ state: 'empty', emptyTitle: '还没有订单', emptyAdvice: '请从首页开始' });
    expect(phone.words()).toBe('还没有订单请从首页开始');
  });

  it('says when the network goes, keeps its content, and says no more when it is back', async () => {
    await page({ state: 'ready' });
    window.dispatchEvent(new Event('offline'));
    await phone.settles();
    expect(phone.part('offline').text()).toContain('不会丢失');
    expect(phone.words()).toContain('正文');
    window.dispatchEvent(new Event('online'));
    await phone.settles();
    expect(phone.shows('offline')).toBe(false);
  });
});
