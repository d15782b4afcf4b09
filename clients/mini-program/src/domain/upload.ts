import { Offline, ProblemError } from '@/api/problems';
import { afterSeconds, backOff } from './patience';

/** How far the platform says an upload has come. */
export interface Received {
  uploadId: string;
  offset: number;
  size: number;
  /** A piece over any link. */
  chunkSize: number;
  /** A piece over a good link; a platform of before does not say. */
  largestChunk?: number;
}

/** The way to the platform; it may break anywhere. */
export interface Link<T> {
  begin(): Promise<Received>;
  send(uploadId: string, offset: number, bytes: ArrayBuffer): Promise<Received>;
  complete(uploadId: string): Promise<T>;
}

export interface Progress {
  /** Bytes that have arrived. */
  sent: number;
  size: number;
  /** sending, waiting for the network or for a busy platform, or all sent and being screened. */
  state: 'sending' | 'waiting' | 'screening';
}

export interface Options {
  onProgress?: (progress: Progress) => void;
  onBegun?: (uploadId: string) => void;
  cancel?: Cancel;
  /** Waits so many seconds, or shorter when the network comes back meanwhile. */
  pause?: (seconds: number) => Promise<void>;
  random?: () => number;
  /** Milliseconds, to see how fast a piece was. */
  now?: () => number;
}

/** The student stopped it. */
export class Canceled extends Error {}

/** A hand on the brake. */
export class Cancel {
  private stop: (reason: Canceled) => void = () => undefined;
  private readonly stopped = new Promise<never>((_, reject) => {
    this.stop = reject;
  });

  constructor() {
    // Nobody may be listening at the time.
    this.stopped.catch(() => undefined);
  }

  now(): void {
    this.stop(new Canceled('canceled by the student'));
  }

  /** What comes first: the end of the work, or the student's word. */
  orElse<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined);
    return Promise.race([this.stopped, work]);
  }
}

/** In a row without one more byte arriving; about a minute. */
const MOST_TRIES = 10;
/** From the beginning, when the platform no longer knows the upload or the bytes arrived damaged. */
const MOST_BEGINNINGS = 3;
/** A piece that was here within so many milliseconds came over a good link. */
const QUICKLY = 1000;
/** Longer than this nobody looks at a progress bar. */
const LONGEST_PAUSE = 120;

/**
 * Brings a photo to the platform over any link: piece by piece, going on after every break where the
 * platform says it stands, until the platform has answered for the whole photo.
 *
 * @throws Canceled when the student stops it
 * @throws ProblemError when the platform refuses the photo
 * @throws Offline when nothing arrives any more; calling again goes on
 */
export async function upload<T>(photo: ArrayBuffer, link: Link<T>, options: Options = {}): Promise<T> {
  const cancel = options.cancel ?? new Cancel();
  const pause = options.pause ?? afterSeconds;
  const now = options.now ?? Date.now;
  const size = photo.byteLength;
  let received: Received | null = null;
  let length = 0;
  let furthest = 0;
  let tries = 0;
  let beginnings = 0;

  const tell = (state: Progress['state']) =>
    options.onProgress?.({ sent: received?.offset ?? 0, size, state });

  for (;;) {
    try {
      if (!received) {
        tell('sending');
        beginnings += 1;
        received = await cancel.orElse(link.begin());
        options.onBegun?.(received.uploadId);
        length = received.chunkSize;
      }
      while (received.offset < size) {
        tell('sending');
        const piece = photo.slice(received.offset, Math.min(received.offset + length, size));
        const since = now();
        received = await cancel.orElse(link.send(received.uploadId, received.offset, piece));
        length = nextLength(received, length, now() - since);
        if (received.offset > furthest) {
          furthest = received.offset;
          tries = 0;
        }
      }
      tell('screening');
      return await cancel.orElse(link.complete(received.uploadId));
    } catch (failure) {
      tries += 1;
      length = received?.chunkSize ?? 0;
      if (tries > MOST_TRIES) {
        throw failure;
      }
      const stands = offsetIn(failure, size);
      if (received && stands !== null) {
        received = { ...received, offset: stands };
      } else if (isLost(failure) && beginnings < MOST_BEGINNINGS) {
        received = null;
      } else {
        const seconds = pauseAfter(failure, tries, options.random);
        if (seconds === null) {
          throw failure;
        }
        tell('waiting');
        await cancel.orElse(pause(seconds));
      }
    }
  }
}

/** Pieces grow while they are quick, and begin small again when one was not. */
function nextLength(received: Received, length: number, took: number): number {
  const largest = received.largestChunk ?? received.chunkSize;
  return took < QUICKLY ? Math.min(2 * length, largest) : received.chunkSize;
}

/** Where the platform stands, when that is what it says. */
function offsetIn(failure: unknown, size: number): number | null {
  if (!(failure instanceof ProblemError) || failure.slug !== 'upload-offset-mismatch') {
    return null;
  }
  const offset = failure.member<number>('offset');
  return Number.isInteger(offset) && offset! >= 0 && offset! <= size ? offset! : null;
}

/** The platform has nothing of it: it waited too long, or what came was damaged on the way. */
function isLost(failure: unknown): boolean {
  return (
    failure instanceof ProblemError && (failure.slug === 'upload-digest-mismatch' || failure.status === 404)
  );
}

/** Seconds before it is worth trying again, or null when it is not. */
function pauseAfter(failure: unknown, tries: number, random?: () => number): number | null {
  if (failure instanceof Offline) {
    return backOff(tries, random);
  }
  if (!(failure instanceof ProblemError)) {
    return null;
  }
  if (failure.comeAgainIn !== null) {
    return failure.comeAgainIn <= LONGEST_PAUSE ? failure.comeAgainIn + backOff(1, random) - 0.8 : null;
  }
  // A body that ended too early is a break that the platform noticed first.
  return failure.status >= 500 || failure.status === 408 || failure.slug === 'malformed-request'
    ? backOff(tries, random)
    : null;
}
