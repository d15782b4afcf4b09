import { readFileSync } from 'node:fs';
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { vi } from 'vitest';
import type { Component } from 'vue';
import type { PublicPolicy } from '@/api/tenant';
import { useRegion } from '@/stores/region';
import { forgetLife, happens } from './life';

/** Of Guangdong, as the platform gives it; the simulator of WeChat lives by the same one. */
export const POLICY = JSON.parse(readFileSync('simulator/policy.json', 'utf8')) as PublicPolicy;

/** What of Liaoning's policy decides what its students see. */
export const LIAONING: PublicPolicy = {
  ...POLICY,
  login: 'wechat',
  identityInputs: ['batch-code', 'collection-code'],
  capture: { sources: ['camera', 'album'], crop: 'manual' },
  paymentBeforePhoto: false,
  confirmationByStudent: false,
  withdrawalFromReview: false,
  ordersShownAs: 'tabs',
  exceptionsRegister: true,
  addingEnrollments: false,
  contact: { phone: 'typed', email: 'when-confirming' },
};

type Answer = object | { status: number; type?: string };
/** By "GET orders/ord_1"; what is not among them is not found. */
export type Answers = Record<string, Answer | (() => Answer)>;

const components = Object.fromEntries(
  Object.entries(import.meta.glob<{ default: Component }>('../components/Xz*.vue', { eager: true })).map(
    ([path, { default: component }]) => [/(Xz\w+)\.vue$/.exec(path)![1]!, component],
  ),
);

/** A page on a phone whose platform gives these answers. */
export class Phone {
  /** Where the page wanted to go. */
  readonly went: string[] = [];
  /** What the platform was asked, in order. */
  readonly asked: string[] = [];
  private readonly stored = new Map<string, unknown>();
  private page: VueWrapper | null = null;

  constructor(private readonly answers: Answers) {
    forgetLife();
    setActivePinia(createPinia());
    this.answers = { 'GET tenant': POLICY, ...answers };
    vi.stubGlobal('uni', this.uni());
    vi.stubGlobal('wx', {
      login: ({ success }: { success(answer: object): void }) => success({ code: 'code' }),
      requirePrivacyAuthorize: ({ success }: { success(): void }) => success(),
    });
  }

  /** The student has signed in before. */
  signedIn(): this {
    this.stored.set('xz-session', {
      token: 'token',
      studentId: 'stu_1',
      until: Date.now() + 3_600_000,
      tenant: 'guangdong',
    });
    return this;
  }

  remembers(key: string, value: unknown): this {
    this.stored.set(key, value);
    return this;
  }

  async opens(page: Component, query: Record<string, string> = {}): Promise<this> {
    useRegion().enterBy({});
    this.page = mount(page, { global: { components }, attachTo: document.body });
    happens('load', query);
    happens('show');
    return this.settles();
  }

  async settles(): Promise<this> {
    for (let round = 0; round < 6; round += 1) {
      await flushPromises();
    }
    return this;
  }

  leaves(): void {
    happens('unload');
    this.page?.unmount();
    vi.unstubAllGlobals();
  }

  words(): string {
    return (this.page?.text() ?? '').replace(/\s+/g, ' ');
  }

  part(testid: string) {
    return this.page!.find(`[data-testid="${testid}"]`);
  }

  shows(testid: string): boolean {
    return this.part(testid).exists();
  }

  /** The words on the one button that goes on. */
  primary(): string[] {
    return this.page!.findAll('.xz-button.primary').map((button) => button.text());
  }

  async taps(testid: string): Promise<this> {
    await this.part(testid).trigger('click');
    return this.settles();
  }

  async types(testid: string, text: string): Promise<this> {
    await this.part(testid).setValue(text);
    return this.settles();
  }

  private answer(method: string, url: string): { status: number; body: unknown } {
    const resource = `${method} ${url.replace(/^.*\/api\/[^/]+\//, '').replace(/\?.*$/, '')}`;
    this.asked.push(resource);
    const given = this.answers[resource];
    const body = typeof given === 'function' ? (given as () => Answer)() : given;
    if (!body) {
      return { status: 404, body: { type: '/problems/not-found', status: 404 } };
    }
    return typeof (body as { status?: unknown }).status === 'number'
      ? { status: (body as { status: number }).status, body }
      : { status: 200, body };
  }

  private uni() {
    const go = ({ url }: { url: string }) => void this.went.push(url);
    return {
      request: (call: { method: string; url: string; success(answer: object): void }) => {
        const { status, body } = this.answer(call.method, call.url);
        const data = new TextEncoder().encode(JSON.stringify(body)).buffer;
        call.success({ statusCode: status, header: {}, data });
      },
      uploadFile: (call: { url: string; success(answer: object): void }) => {
        const { status, body } = this.answer('POST', call.url);
        call.success({ statusCode: status, data: JSON.stringify(body) });
      },
      getStorageSync: (key: string) => this.stored.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void this.stored.set(key, value),
      removeStorageSync: (key: string) => void this.stored.delete(key),
      navigateTo: go,
      redirectTo: go,
      switchTab: go,
      navigateBack: () => this.went.push('back'),
      showToast: () => undefined,
      pageScrollTo: () => undefined,
    };
  }
}
