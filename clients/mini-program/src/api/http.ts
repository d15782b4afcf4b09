import { idempotencyKey } from '@/domain/ids';
import { afterSeconds, backOff } from '@/domain/patience';
import { learnTime } from '@/domain/platformTime';
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
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withSession(options.anonymous ?? false, (header) =>
        attemptOnce<T>(path, options, key, header),
      );
    } catch (failure) {
      const pause = pauseBefore(failure, attempt);
      if (!repeatable || pause === null || attempt >= TRIES) {
        throw failure;
      }
      await afterSeconds(pause);
    }
  }
}

type Headers = Record<string, string>;

/** With the student's token; when the platform does not know it any more, once again with a fresh one. */
async function withSession<T>(anonymous: boolean, attempt: (header: Headers) => Promise<T>): Promise<T> {
  if (anonymous) {
    return attempt({});
  }
  const token = await connected().token(false);
  try {
    return await attempt(authorization(token));
  } catch (failure) {
    if (token === null || !(failure instanceof ProblemError) || failure.status !== 401) {
      throw failure;
    }
    return attempt(authorization(await connected().token(true)));
  }
}

function authorization(token: string | null): Headers {
  return token ? { Authorization: `Bearer ${token}` } : {};
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
  session: Headers,
): Promise<T> {
  const header: Headers = { Accept: 'application/json, application/problem+json, */*', ...session };
  if (key) {
    header['Idempotency-Key'] = key;
  }
  if (options.body !== undefined) {
    header['Content-Type'] = options.contentType ?? 'application/json';
  }
  const answer = await send(addressOf(path), options, header);
  learnTime(answer.headers['xuezhao-time']);
  if (answer.status >= 200 && answer.status < 300) {
    return (options.answer === 'bytes' ? answer.bytes : parsed(answer.bytes)) as T;
  }
  throw new ProblemError(answer.status, problemIn(answer), retryAfter(answer.headers));
}

interface Answer {
  status: number;
  headers: Headers;
  bytes: ArrayBuffer;
}

function send(url: string, options: Call, header: Headers): Promise<Answer> {
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
          headers: lowerCased(response.header as Headers),
          bytes: response.data as ArrayBuffer,
        }),
      fail: (failure) => reject(new Offline(failure.errMsg)),
    });
  });
}

/** One file and some fields, as a form; the only thing a mini-program can send that way. */
export function callWithFile<T>(
  path: string,
  fields: Record<string, string>,
  fileField: string,
  filePath: string,
): Promise<T> {
  const key = idempotencyKey();
  return withSession(false, (session) =>
    sendForm<T>({
      url: addressOf(path),
      name: fileField,
      filePath,
      formData: fields,
      header: { ...session, 'Idempotency-Key': key },
      timeout: 60_000,
    }),
  );
}

function sendForm<T>(form: UniApp.UploadFileOption): Promise<T> {
  return new Promise((resolve, reject) => {
    uni.uploadFile({
      ...form,
      success: ({ statusCode, data }) => {
        if (statusCode >= 200 && statusCode < 300) {
          resolve((data ? JSON.parse(data) : undefined) as T);
        } else {
          reject(new ProblemError(statusCode, problemText(data), null));
        }
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

function lowerCased(headers: Headers | undefined): Headers {
  const result: Headers = {};
  Object.entries(headers ?? {}).forEach(([name, value]) => {
    result[name.toLowerCase()] = value;
  });
  return result;
}

function retryAfter(headers: Headers): number | null {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 && headers['retry-after'] ? seconds : null;
}
