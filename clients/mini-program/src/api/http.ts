import { idempotencyKey } from '@/domain/ids';
import { afterSeconds, backOff } from '@/domain/patience';
import { Offline, ProblemError, type Problem } from './problems';

/** Where the platform is, and who asks. The session store fills it in; nothing else does. */
export interface Connection {
  /** Origin of the platform; empty in a browser, where it is the page's own. */
  base: string;
  /** Id of the regional centre. */
  tenant: string;
  /** The student's token, fetched anew when `renew` is true; null before signing in. */
  token(renew: boolean): Promise<string | null>;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: object | ArrayBuffer;
  /** Of a body of bytes. */
  contentType?: string;
  /** Only a JSON answer is parsed; bytes come as they are. */
  answer?: 'json' | 'bytes';
  /** The call creates or spends: it carries a key, and is repeated with the same one. */
  once?: boolean | string;
  /** Without a token. */
  anonymous?: boolean;
  /** Milliseconds until silence counts as an interruption. */
  within?: number;
}

const WITHIN = 15_000;
const TRIES = 4;

let connection: Connection | null = null;

export function connect(to: Connection): void {
  connection = to;
}

function connected(): Connection {
  if (!connection) {
    throw new Error('api/http: nobody has said where the platform is');
  }
  return connection;
}

/** The address of a resource of this centre, for pictures that a page shows by itself. */
export function addressOf(path: string): string {
  const { base, tenant } = connected();
  return path.startsWith('/api/') ? base + path : `${base}/api/${tenant}/${path}`;
}

/**
 * Asks the platform. What may be repeated without harm is repeated after silence and after a
 * refusal that says when to come again; an expired session is renewed once.
 *
 * @throws ProblemError when the platform refuses (RFC 9457)
 * @throws Offline when it cannot be reached
 */
export async function call<T = void>(path: string, options: Call = {}): Promise<T> {
  const key = options.once === true ? idempotencyKey() : options.once || undefined;
  const repeatable = (options.method ?? 'GET') === 'GET' || key !== undefined;
  let renewed = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce<T>(path, options, key, renewed && attempt > 1);
    } catch (failure) {
      if (failure instanceof ProblemError && failure.status === 401 && !renewed && !options.anonymous) {
        renewed = true;
        continue;
      }
      const pause = pauseBefore(failure, attempt);
      if (!repeatable || pause === null || attempt >= TRIES) {
        throw failure;
      }
      await afterSeconds(pause);
    }
  }
}

/** Seconds to wait before trying again, or null when trying again is of no use. */
function pauseBefore(failure: unknown, attempt: number): number | null {
  if (failure instanceof Offline) {
    return backOff(attempt);
  }
  if (failure instanceof ProblemError && failure.comeAgainIn !== null && failure.comeAgainIn <= 10) {
    return Math.max(failure.comeAgainIn, backOff(attempt) / 2);
  }
  return null;
}

async function attemptOnce<T>(
  path: string,
  options: Call,
  key: string | undefined,
  renew: boolean,
): Promise<T> {
  const header: Record<string, string> = { Accept: 'application/json, application/problem+json, */*' };
  if (!options.anonymous) {
    const token = await connected().token(renew);
    if (token) {
      header.Authorization = `Bearer ${token}`;
    }
  }
  if (key) {
    header['Idempotency-Key'] = key;
  }
  if (options.body !== undefined) {
    header['Content-Type'] = options.contentType ?? 'application/json';
  }
  const answer = await send(addressOf(path), options, header);
  if (answer.status >= 200 && answer.status < 300) {
    return (options.answer === 'bytes' ? answer.bytes : parsed(answer.bytes)) as T;
  }
  throw new ProblemError(answer.status, problemIn(answer), retryAfter(answer.headers));
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  bytes: ArrayBuffer;
}

function send(url: string, options: Call, header: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    uni.request({
      url,
      method: options.method ?? 'GET',
      header,
      data: options.body instanceof ArrayBuffer ? options.body : options.body && JSON.stringify(options.body),
      // Problems and pictures come through the same door: bytes, read afterwards.
      responseType: 'arraybuffer',
      dataType: 'arraybuffer',
      timeout: options.within ?? WITHIN,
      success: (response) =>
        resolve({
          status: response.statusCode,
          headers: lowerCased(response.header as Record<string, string>),
          bytes: response.data as ArrayBuffer,
        }),
      fail: (failure) => reject(new Offline(failure.errMsg)),
    });
  });
}

/** One file and some fields, as a form; the only thing a mini-program can send that way. */
export async function callWithFile<T>(
  path: string,
  fields: Record<string, string>,
  fileField: string,
  filePath: string,
): Promise<T> {
  const token = await connected().token(false);
  const key = idempotencyKey();
  return new Promise<T>((resolve, reject) => {
    uni.uploadFile({
      url: addressOf(path),
      name: fileField,
      filePath,
      formData: fields,
      header: { ...(token ? { Authorization: `Bearer ${token}` } : {}), 'Idempotency-Key': key },
      timeout: 60_000,
      success: (response) => {
        const text = response.data;
        if (response.statusCode >= 200 && response.statusCode < 300) {
          resolve((text ? JSON.parse(text) : undefined) as T);
          return;
        }
        reject(new ProblemError(response.statusCode, problemText(text), null));
      },
      fail: (failure) => reject(new Offline(failure.errMsg)),
    });
  });
}

function parsed(bytes: ArrayBuffer): unknown {
  const text = textOf(bytes);
  return text ? JSON.parse(text) : undefined;
}

function problemIn(answer: Answer): Problem | null {
  return problemText(textOf(answer.bytes));
}

function problemText(text: string): Problem | null {
  try {
    const problem = JSON.parse(text) as Problem;
    return typeof problem.type === 'string' ? problem : null;
  } catch {
    return null;
  }
}

/** Old phones know no TextDecoder; a mini-program never does. */
function textOf(bytes: ArrayBuffer | undefined): string {
  if (!bytes || bytes.byteLength === 0) {
    return '';
  }
  let escaped = '';
  new Uint8Array(bytes).forEach((byte) => {
    escaped += `%${byte.toString(16).padStart(2, '0')}`;
  });
  return decodeURIComponent(escaped);
}

function lowerCased(headers: Record<string, string> | undefined): Record<string, string> {
  const result: Record<string, string> = {};
  Object.entries(headers ?? {}).forEach(([name, value]) => {
    result[name.toLowerCase()] = value;
  });
  return result;
}

function retryAfter(headers: Record<string, string>): number | null {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 && headers['retry-after'] ? seconds : null;
}
