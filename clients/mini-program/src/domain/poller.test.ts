import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pauseAfter, poller } from './poller';

// L-24
describe('refreshing by itself', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('asks rarer and rarer, at most every thirty seconds', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 20].map((quiet) => pauseAfter(quiet));
    expect(pauses[0]).toBe(3);
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    expect(pauses.at(-1)).toBe(30);
  });

  it('asks as often as somebody who stands and waits needs it', () => {
    expect([0, 5, 20].map((quiet) => pauseAfter(quiet, 5))).toEqual([3, 5, 5]);
  });

  it('asks soon again after news', async () => {
    const answers = [false, false, true, false];
    const asked: number[] = [];
    const begin = Date.now();
    const polling = poller(() => {
      asked.push(Date.now() - begin);
      return Promise.resolve(answers.shift() ?? false);
    });
    polling.start();
    await vi.advanceTimersByTimeAsync(20_000);
    polling.stop();
    const pauses = asked.map((at, index) => at - (asked[index - 1] ?? 0));
    expect(pauses[2]).toBeGreaterThan(pauses[1] ?? 0);
    expect(pauses[3]).toBe(3000);
  });

  it('asks nothing while nobody looks, and begins anew afterwards', async () => {
    const ask = vi.fn(() => Promise.resolve(false));
    const polling = poller(ask);
    polling.start();
    polling.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).not.toHaveBeenCalled();
    polling.start();
    await vi.advanceTimersByTimeAsync(3000);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('goes on when the platform does not answer', async () => {
    const ask = vi.fn(() => Promise.reject(new Error('offline')));
    const polling = poller(ask);
    polling.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask.mock.calls.length).toBeGreaterThan(2);
    polling.stop();
  });

  it('never has two questions under way', async () => {
    const ask = vi.fn(() => new Promise<boolean>(() => undefined));
    const polling = poller(ask);
    polling.start();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
