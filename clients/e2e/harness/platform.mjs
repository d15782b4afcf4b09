// The platform under test, as its launcher says in the environment; without one, what ./xuezhao up started.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const env = (name, otherwise) => process.env[name] ?? otherwise;

export const ADDRESSES = {
  gateway: env('XUEZHAO_GATEWAY_URL', 'http://127.0.0.1:8080'),
  weChat: env('XUEZHAO_WECHAT_URL', 'http://127.0.0.1:8201'),
  chsi: env('XUEZHAO_CHSI_URL', 'http://127.0.0.1:8202'),
  keycloak: env('XUEZHAO_KEYCLOAK_URL', 'http://127.0.0.1:8180'),
};
const keys = env('XUEZHAO_KEYS', `${root}/.run/keys`);
const clock = env('XUEZHAO_CLOCK_FILE', `${root}/.run/clock`);

/** A picture that ./xuezhao makes: portrait, tilted, two-faces or no-face. */
export const portrait = (name = 'portrait') => readFileSync(portraitFile(name));
export function portraitFile(name = 'portrait') {
  const file = `${env('XUEZHAO_PORTRAITS', `${root}/infra/acceptance/target/portraits`)}/${name}.jpg`;
  if (!existsSync(file)) {
    throw new Error('the portraits are made by ./xuezhao test and ./xuezhao demo');
  }
  return file;
}

export function staffPassword() {
  const line = readFileSync(`${keys}/staff.properties`, 'utf8').match(/^password\s*=\s*(.*)$/m);
  return line[1].trim();
}

/** The time of the business; the file says how far it is turned. */
export function businessNow() {
  return Date.now() + offset();
}

/** Only ever forward; every process notices within a twentieth of a second. */
export async function turnTime(milliseconds) {
  const next = `${clock}.next-${randomUUID()}`;
  writeFileSync(next, `PT${((offset() + milliseconds) / 1000).toFixed(3)}S`);
  renameSync(next, clock);
  await pause(200);
}

function offset() {
  if (!existsSync(clock)) {
    return 0;
  }
  const found = /^(-)?P(?:([-\d]+)D)?(?:T(?:([-\d]+)H)?(?:([-\d]+)M)?(?:([-\d.]+)S)?)?$/.exec(
    readFileSync(clock, 'utf8').trim(),
  );
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = found;
  return (
    (sign ? -1000 : 1000) *
    (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds))
  );
}

/** `2026-09-21` in Shanghai, so many days from today. */
export function day(ahead = 0) {
  return new Date(businessNow() + (8 + 24 * ahead) * 3_600_000).toISOString().slice(0, 10);
}

/**
 * One call, as its clients make it: a key at every POST, and patience when the platform says when to come again.
 *
 * @returns {Promise<any>} JSON where it is JSON, else bytes
 */
export async function call(base, path, { method, token, json, form, body, type } = {}) {
  const headers = { 'Idempotency-Key': randomUUID() };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  if (type) headers['Content-Type'] = type;
  const content = form ? new URLSearchParams(form) : json !== undefined ? JSON.stringify(json) : body;
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(base + path, {
      method: method ?? (content ? 'POST' : 'GET'),
      headers,
      body: content,
    });
    const again = Number(answer.headers.get('retry-after'));
    if ([429, 503].includes(answer.status) && again > 0 && again <= 10 && tries < 15) {
      await pause(again * 1000);
      continue;
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) {
      throw new Error(`${method ?? ''} ${path}: ${answer.status} ${bytes.toString().slice(0, 400)}`);
    }
    return /json/.test(answer.headers.get('content-type') ?? '')
      ? JSON.parse(bytes.toString() || 'null')
      : bytes;
  }
}

/** Asks until the answer is truthy; the last failure is part of the message. */
export async function eventually(what, ask, within = 40_000) {
  const deadline = Date.now() + within;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) {
        return answer;
      }
      last = JSON.stringify(answer);
    } catch (failure) {
      last = failure.message;
    }
    if (Date.now() > deadline) {
      throw new Error(`${what} did not happen within ${within / 1000} s; last: ${last}`);
    }
    await pause(300);
  }
}
