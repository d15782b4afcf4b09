import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call, connect } from './http';
import { Offline, ProblemError } from './problems';

interface Asked {
  url: string;
  method: string;
  header: Record<string, string>;
}

type Reply = 'silence' | { status: number; body?: object; header?: Record<string, string> };

const asked: Asked[] = [];
let replies: Reply[] = [];
const tokens: boolean[] = [];

function platformThatReplies(...list: Reply[]) {
  replies = list;
}

beforeEach(() => {
  asked.length = 0;
  tokens.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('uni', {
    request(options: Asked & { success(r: object): void; fail(f: object): void }) {
      asked.push({ url: options.url, method: options.method, header: options.header });
      const reply = replies.shift() ?? { status: 200, body: {} };
      if (reply === 'silence') {
        options.fail({ errMsg: 'request:fail' });
        return;
      }
      const bytes = new TextEncoder().encode(reply.body ? JSON.stringify(reply.body) : '').buffer;
      options.success({ statusCode: reply.status, header: reply.header ?? {}, data: bytes });
    },
  });
  connect({
    base: '',
    tenant: 'liaoning',
    token: async (renew) => {
      tokens.push(renew);
      return renew ? 'fresh' : 'old';
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function ended<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  await vi.runAllTimersAsync();
  return promise;
}

describe('a call to the platform', () => {
  it('goes to the resources of this centre with the token of the student', async () => {
    await ended(call('orders'));
    expect(asked[0]).toMatchObject({ url: '/api/liaoning/orders', header: { Authorization: 'Bearer old' } });
  });

  it('reads words beyond ASCII', async () => {
    platformThatReplies({ status: 200, body: { name: '王小明' } });
    await expect(ended(call('me'))).resolves.toEqual({ name: '王小明' });
  });

  it('asks again after silence', async () => {
    platformThatReplies('silence', 'silence', { status: 200, body: { ok: 1 } });
    await expect(ended(call('orders'))).resolves.toEqual({ ok: 1 });
    expect(asked).toHaveLength(3);
  });

  it('gives up after four silent tries', async () => {
    platformThatReplies('silence', 'silence', 'silence', 'silence');
    await expect(ended(call('orders'))).rejects.toBeInstanceOf(Offline);
    expect(asked).toHaveLength(4);
  });

  it('repeats what spends with the same key', async () => {
    platformThatReplies('silence', { status: 201, body: {} });
    await ended(call('orders', { method: 'POST', body: {}, once: true }));
    expect(asked[0]?.header['Idempotency-Key']).toHaveLength(32);
    expect(asked[1]?.header['Idempotency-Key']).toBe(asked[0]?.header['Idempotency-Key']);
  });

  it('never repeats a change without a key', async () => {
    platformThatReplies('silence');
    await expect(ended(call('me', { method: 'DELETE' }))).rejects.toBeInstanceOf(Offline);
    expect(asked).toHaveLength(1);
  });

  it('comes again when the platform says when', async () => {
    platformThatReplies({
      status: 429,
      body: { type: '/problems/rate-limited' },
      header: { 'Retry-After': '1' },
    });
    await ended(call('orders'));
    expect(asked).toHaveLength(2);
  });

  it('does not hold a student up for longer than ten seconds', async () => {
    platformThatReplies({
      status: 429,
      body: { type: '/problems/rate-limited' },
      header: { 'Retry-After': '900' },
    });
    await expect(ended(call('orders'))).rejects.toMatchObject({ slug: 'rate-limited', comeAgainIn: 900 });
  });

  it('renews an expired session once', async () => {
    platformThatReplies({ status: 401, body: { type: '/problems/unauthorized' } }, { status: 200, body: {} });
    await ended(call('orders'));
    expect(asked[1]?.header.Authorization).toBe('Bearer fresh');
    expect(tokens).toEqual([false, true]);
  });

  it('tells a refusal by its slug', async () => {
    platformThatReplies({ status: 409, body: { type: '/problems/batch-closed', until: 'x' } });
    const refusal = await ended(call('orders')).catch((failure: unknown) => failure);
    expect(refusal).toBeInstanceOf(ProblemError);
    expect((refusal as ProblemError).slug).toBe('batch-closed');
    expect((refusal as ProblemError).member('until')).toBe('x');
  });
});
