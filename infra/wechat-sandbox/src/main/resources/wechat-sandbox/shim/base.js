// The phone: its clock, which mini-program is open on it, whose it is, and how it reaches the sandbox.

/** Where business time is turned, the phone's clock is too: pages say how many days are left. */
if (TURNED_BY) {
  const Real = Date;
  const now = () => Real.now() + TURNED_BY;
  globalThis.Date = new Proxy(Real, {
    construct: (date, given, target) => Reflect.construct(date, given.length ? given : [now()], target),
    apply: () => new Real(now()).toString(),
    get: (date, name) => name === 'now' ? now : date[name],
  });
}

const SANDBOX = '/sandbox/wechat';
const KEPT = 'xz-wx-';

const query = new URLSearchParams(location.search);
const tenant = /^\/m\/([a-z0-9-]+)\//.exec(location.pathname)?.[1] ?? query.get('tenant') ?? 'liaoning';

const kept = name => localStorage.getItem(KEPT + name);
const keep = (name, value) => localStorage.setItem(KEPT + name, value);

/** A call that WeChat would refuse; `facts` are further members of the callback's result. */
class Refused extends Error {
  constructor(message, facts = {}) {
    super(message);
    this.facts = facts;
  }
}

async function fetchJson(address, body, headers = {}) {
  let answer;
  try {
    answer = await fetch(address, body === undefined ? { headers } : {
      method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });
  } catch {
    throw new Refused('网络连接失败');
  }
  const text = await answer.text();
  if (!answer.ok) {
    let detail = '';
    try { detail = JSON.parse(text).detail ?? ''; } catch { /* a page, not a problem */ }
    throw new Refused(detail || `没有成功（${answer.status}）`);
  }
  return text ? JSON.parse(text) : null;
}

const call = (path, body) => fetchJson(SANDBOX + path, body);

/**
 * Every person has a phone of their own. What the mini-program has stored for one is put aside when
 * another takes over, and is back when the first returns.
 */
function handOver(next) {
  const last = kept('holder');
  keep('holder', next);
  keep('user', next);
  if (last === null || last === next) return;
  const own = Object.keys(localStorage).filter(name => !name.startsWith(KEPT));
  const stored = Object.fromEntries(own.map(name => [name, localStorage.getItem(name)]));
  own.forEach(name => localStorage.removeItem(name));
  sessionStorage.clear();
  try {
    keep('phone-' + last, JSON.stringify(stored));
  } catch { /* too much to put aside: that phone starts empty */ }
  Object.entries(JSON.parse(kept('phone-' + next) ?? '{}')).forEach(([name, value]) => localStorage.setItem(name, value));
  localStorage.removeItem(KEPT + 'phone-' + next);
}

let userId = query.get('wxuser') ?? kept('user') ?? '';
if (userId) handOver(userId);

/** The person with their openids; WeChat gets to know them at the first mention. */
const profile = () => call('/users', { userId });
const openIds = person => person.openIds[tenant] ?? Object.values(person.openIds)[0];
const hidden = phone => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

/** Another person picks the phone up: the mini-program starts anew, without `?wxuser=`. */
function switchTo(next, route = '#/') {
  handOver(next);
  query.delete('wxuser');
  restart(route, query.size ? '?' + query : '');
}

function restart(route, search = location.search) {
  const address = location.pathname + search + route;
  history.replaceState(null, '', address);
  location.reload();
}

const platform = (path, options = {}) => fetchJson(`/api/${tenant}/${path}`, options.body,
  options.token ? { Authorization: 'Bearer ' + options.token } : {});

let centre;
/** What the mini-program is called; WeChat shows it on every sheet. */
async function centreName() {
  centre ??= (await platform('tenant').catch(() => null))?.name;
  return centre ?? '小程序';
}

async function miniProgramId() {
  const tenants = await call('/tenants');
  return tenants.find(one => one.tenant === tenant)?.miniProgramId ?? '';
}
