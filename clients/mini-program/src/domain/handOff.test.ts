import { describe, expect, it, vi } from 'vitest';
import { Offline, ProblemError } from '@/api/problems';
import { isOverBy, sendWhole, tokenIn } from './handOff';

const problem = (status: number, slug: string, again: number | null = null) =>
  new ProblemError(status, { type: `/problems/${slug}` }, again);
const noPause = () => Promise.resolve();

// L-12
describe('a friend as the camera', () => {
  it('knows the token from the page or from the link that WeChat scanned', () => {
    expect(tokenIn({ token: 'tok_1a' })).toBe('tok_1a');
    const link = encodeURIComponent('https://photo.example/m/liaoning/#/pages-sub/photo/friend?token=tok_2b');
    expect(tokenIn({ q: link })).toBe('tok_2b');
    expect(tokenIn({ q: decodeURIComponent(link) })).toBe('tok_2b');
    expect(tokenIn({})).toBe('');
    expect(tokenIn(undefined)).toBe('');
  });

  it('sends the whole photo again after a break', async () => {
    const onBreak = vi.fn();
    const send = vi
      .fn()
      .mockRejectedValueOnce(new Offline('timeout'))
      .mockRejectedValueOnce(problem(400, 'malformed-request'))
      .mockRejectedValueOnce(problem(503, 'upstream-unavailable', 2))
      .mockResolvedValue('sent');
    await expect(sendWhole(send, onBreak, noPause)).resolves.toBe('sent');
    expect(onBreak).toHaveBeenCalledTimes(3);
  });

  it('does not send again what was refused', async () => {
    for (const refused of [
      problem(422, 'photo-truncated'),
      problem(404, 'hand-off-over'),
      problem(429, 'x', 60),
    ]) {
      const send = vi.fn().mockRejectedValue(refused);
      await expect(sendWhole(send, undefined, noPause)).rejects.toBe(refused);
      expect(send).toHaveBeenCalledTimes(1);
    }
  });

  it('gives up at some time, and says why', async () => {
    const send = vi.fn().mockRejectedValue(new Offline('timeout'));
    await expect(sendWhole(send, undefined, noPause)).rejects.toBeInstanceOf(Offline);
    expect(send).toHaveBeenCalledTimes(6);
  });

  it('tells a hand-off that is over from everything else', () => {
    expect(isOverBy(problem(404, 'hand-off-over'))).toBe(true);
    expect(isOverBy(problem(404, 'not-found'))).toBe(false);
    expect(isOverBy(new Offline('timeout'))).toBe(false);
  });
});
