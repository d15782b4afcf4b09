import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Offline, ProblemError } from '@/api/problems';
import { sha256Of } from './digest';
import { Cancel, Canceled, upload, type Link, type Progress, type Received } from './upload';

const CHUNK = 4;
const photo = new Uint8Array([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]).buffer;

const problem = (status: number, slug: string, members = {}, comeAgainIn: number | null = null) =>
  new ProblemError(status, { type: `https://xuezhao.cn/problems/${slug}`, ...members }, comeAgainIn);

/** Before: the request never arrives. After: it does, and its answer is lost. */
type Cut = { request: number; when: 'before' | 'after' };

/** A platform that keeps what arrives, behind a link that breaks where it is told to. */
class Platform implements Link<string> {
  stored: number[] = [];
  originals: number[][] = [];
  requests = 0;
  known = true;
  lengths: number[] = [];

  constructor(
    private readonly cuts: Cut[] = [],
    private readonly largest = CHUNK,
  ) {}

  begin() {
    return this.over(() => {
      this.known = true;
      return this.view();
    });
  }

  send(_: string, offset: number, bytes: ArrayBuffer) {
    return this.over(() => {
      this.requireKnown();
      this.lengths.push(bytes.byteLength);
      if (bytes.byteLength > this.largest) {
        throw problem(422, 'upload-chunk-misfit');
      }
      if (offset + bytes.byteLength <= this.stored.length) {
        return this.view();
      }
      if (offset !== this.stored.length) {
        throw problem(409, 'upload-offset-mismatch', { offset: this.stored.length });
      }
      this.stored.push(...new Uint8Array(bytes));
      return this.view();
    });
  }

  complete() {
    return this.over(() => {
      this.requireKnown();
      if (this.originals.length === 0) {
        this.originals.push([...this.stored]);
      }
      return 'screened';
    });
  }

  forget() {
    this.known = false;
    this.stored = [];
  }

  private requireKnown() {
    if (!this.known) {
      throw problem(404, 'not-found');
    }
  }

  private view(): Received {
    return {
      uploadId: 'upl_1',
      offset: this.stored.length,
      size: photo.byteLength,
      chunkSize: CHUNK,
      largestChunk: this.largest,
    };
  }

  private async over<A>(act: () => A): Promise<A> {
    this.requests += 1;
    const cut = this.cuts.find((one) => one.request === this.requests);
    if (cut?.when === 'before') {
      throw new Offline('the link is down');
    }
    const answer = act();
    if (cut) {
      throw new Offline('the link is down');
    }
    return answer;
  }
}

const atOnce = () => Promise.resolve();
const whole = [...new Uint8Array(photo)];

/** begin, three pieces, complete. */
const REQUESTS = 5;
const everyCut: Cut[] = Array.from({ length: REQUESTS }, (_, request) => [
  { request: request + 1, when: 'before' as const },
  { request: request + 1, when: 'after' as const },
]).flat();
const threeCuts = everyCut.flatMap((first) =>
  everyCut.flatMap((second) => everyCut.map((third) => [first, second, third] as const)),
);

describe('uploading a photo over a weak link', () => {
  it('sends pieces of the size the platform names, and asks once for the answer', async () => {
    const platform = new Platform();
    expect(await upload(photo, platform)).toBe('screened');
    expect(platform.requests).toBe(REQUESTS);
    expect(platform.originals).toEqual([whole]);
  });

  it('sends longer pieces while they are quick', async () => {
    const platform = new Platform([], 8);
    await upload(photo, platform, { now: () => 0 });
    expect(platform.lengths).toEqual([4, 7]);
  });

  it('sends short pieces when they are slow', async () => {
    const platform = new Platform([], 8);
    let seconds = 0;
    await upload(photo, platform, { now: () => (seconds += 1) * 1000 });
    expect(platform.lengths).toEqual([4, 4, 3]);
  });

  it('sends short pieces again after a long one was lost', async () => {
    const platform = new Platform([{ request: 3, when: 'before' }], 8);
    await upload(photo, platform, { now: () => 0, pause: atOnce });
    expect(platform.lengths).toEqual([4, 4, 3]);
    expect(platform.originals).toEqual([whole]);
  });

  it.each(everyCut)('goes on after a cut: $when request $request', async (cut) => {
    const platform = new Platform([cut]);
    expect(await upload(photo, platform, { pause: atOnce })).toBe('screened');
    expect(platform.originals).toEqual([whole]);
  });

  it('leaves one original wherever the link is cut three times', async () => {
    for (const [one, two, three] of threeCuts) {
      const cuts = [one, { ...two, request: one.request + two.request }];
      cuts.push({ ...three, request: cuts[1]!.request + three.request });
      const platform = new Platform(cuts);
      expect(await upload(photo, platform, { pause: atOnce })).toBe('screened');
      expect(platform.originals).toEqual([whole]);
    }
  });

  it('sends only what is missing when the page was killed', async () => {
    const platform = new Platform();
    const cancel = new Cancel();
    const onProgress = ({ sent }: Progress) => {
      if (sent === 2 * CHUNK) {
        cancel.now();
      }
    };
    await expect(upload(photo, platform, { cancel, onProgress })).rejects.toThrow(Canceled);
    const before = platform.requests;
    await upload(photo, platform);
    expect(platform.originals).toEqual([whole]);
    expect(platform.requests - before).toBeLessThan(REQUESTS);
  });

  it('begins anew when the platform has forgotten it', async () => {
    const platform = new Platform();
    let forgotten = false;
    const onProgress = ({ sent }: Progress) => {
      if (sent === CHUNK && !forgotten) {
        forgotten = true;
        platform.forget();
      }
    };
    expect(await upload(photo, platform, { onProgress, pause: atOnce })).toBe('screened');
    expect(platform.originals).toEqual([whole]);
  });

  it('begins anew when what came was damaged, and gives up when it always is', async () => {
    const platform = new Platform();
    let completions = 0;
    platform.complete = () => {
      completions += 1;
      platform.forget();
      return Promise.reject(problem(422, 'upload-digest-mismatch'));
    };
    await expect(upload(photo, platform, { pause: atOnce })).rejects.toThrow(ProblemError);
    expect(completions).toBe(3);
  });

  it('waits 1, 2, 4, 8 s, and gives up when nothing arrives any more', async () => {
    const pauses: number[] = [];
    const platform = new Platform(Array.from({ length: 40 }, (_, n) => ({ request: n + 2, when: 'before' })));
    const pause = (seconds: number) => Promise.resolve(void pauses.push(seconds));
    await expect(upload(photo, platform, { pause, random: () => 0.5 })).rejects.toThrow(Offline);
    expect(pauses.slice(0, 5)).toEqual([1, 2, 4, 8, 8]);
  });

  it('comes again when a busy platform says so, and the try is not lost', async () => {
    const pauses: number[] = [];
    const platform = new Platform();
    const complete = platform.complete.bind(platform);
    let asked = 0;
    platform.complete = () => {
      asked += 1;
      return asked === 1 ? Promise.reject(problem(429, 'screening-busy', {}, 5)) : complete();
    };
    const pause = (seconds: number) => Promise.resolve(void pauses.push(seconds));
    expect(await upload(photo, platform, { pause })).toBe('screened');
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThanOrEqual(5);
  });

  it("does not repeat a refusal: today's tries are used up", async () => {
    const platform = new Platform();
    platform.begin = () => Promise.reject(problem(429, 'photo-screening-tries-used', {}, 40_000));
    await expect(upload(photo, platform, { pause: atOnce })).rejects.toThrow(ProblemError);
  });

  it('stops at once at the word of the student, also while it waits', async () => {
    const cancel = new Cancel();
    const platform = new Platform([{ request: 2, when: 'before' }]);
    const forever = () => {
      cancel.now();
      return new Promise<void>(() => undefined);
    };
    await expect(upload(photo, platform, { cancel, pause: forever })).rejects.toThrow(Canceled);
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    await upload(photo, new Platform(), { onProgress: ({ sent, state }) => told.push(`${state} ${sent}`) });
    expect(told).toEqual(['sending 0', 'sending 0', 'sending 4', 'sending 8', 'screening 11']);
  });
});

describe('the digest of a photo', () => {
  it('is its SHA-256, also of more than one piece', async () => {
    const bytes = new Uint8Array(1_300_000).map((_, index) => index * 7).buffer;
    const expected = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
    expect(await sha256Of(bytes)).toBe(expected);
  });
});
