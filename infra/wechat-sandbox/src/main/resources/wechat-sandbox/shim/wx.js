// `window.wx`: the calls that the mini-program makes, with the results that WeChat gives.

/** Answers by callbacks as WeChat does, or with a promise when there are none. */
function answering(name, options, work) {
  const asked = ['success', 'fail', 'complete'].some(each => options[each]);
  const settled = work().then(
    facts => ({ way: 'success', result: { errMsg: name + ':ok', ...facts } }),
    failure => ({ way: 'fail', result: { errMsg: `${name}:fail ${failure.message}`, ...failure.facts } }));
  if (!asked) return settled.then(({ way, result }) => way === 'success' ? result : Promise.reject(result));
  settled.then(({ way, result }) => {
    try { options[way]?.(result); } finally { options.complete?.(result); }
  });
}

/** Makes sure that somebody holds the phone. */
async function person() {
  if (!userId) {
    const next = await pickPerson();
    if (!next) throw new Refused('没有选择微信用户');
    userId = next;
    handOver(next);
    drawBubble();
  }
  return { tenant, userId };
}

async function pickPerson() {
  const people = (await call('/users')).reverse().slice(0, 20);
  return sheet('谁在用这部手机？', (choose, heading) => {
    const nickname = h('input', { autocomplete: 'off', maxLength: 20, 'data-testid': 'wx-user-nickname' });
    const phone = h('input', { inputMode: 'numeric', autocomplete: 'off', maxLength: 11, 'data-testid': 'wx-user-phone' });
    const problem = h('p', { className: 'bad', role: 'alert' });
    const join = async event => {
      event.preventDefault();
      if (!nickname.value.trim() || !/^1\d{10}$/.test(phone.value)) {
        problem.textContent = '请填写昵称和 11 位手机号';
        return;
      }
      const id = 'p-' + Date.now().toString(36);
      try {
        await call('/users', { userId: id, nickname: nickname.value.trim(), phone: phone.value });
        choose(id);
      } catch (failure) { problem.textContent = failure.message; }
    };
    return [heading, h('p', { className: 'soft' }, '沙箱里的微信用户都是虚构的。每人有自己的手机，换人后互不影响。'),
      h('form', { onsubmit: join },
        h('label', { className: 'field' }, '昵称', nickname), h('label', { className: 'field' }, '手机号', phone), problem,
        h('div', { className: 'actions' }, h('button', { className: 'main', 'data-testid': 'wx-user-new' }, '新用户'))),
      people.length ? h('p', { className: 'soft' }, '或者选择最近的用户') : null,
      ...people.map(one => h('div', { className: 'row' },
        h('span', { className: 'grow' }, one.nickname, h('br'), h('span', { className: 'soft' }, hidden(one.phone), ' · ', one.userId)),
        button('选择', 'wx-user-pick-' + one.userId, () => choose(one.userId))))];
  });
}

const login = options => answering('login', options, async () => call('/preview/login', await person()));

/** The button with open-type="getPhoneNumber"; its event always comes, so this never rejects. */
async function getPhoneNumber() {
  const me = await person().catch(() => null);
  if (!me) return { errMsg: 'getPhoneNumber:fail user deny' };
  const [app, holder] = await Promise.all([centreName(), profile()]);
  const allowed = await sheet('获取并验证你的手机号', (choose, heading) => [heading,
    h('div', { className: 'row', style: 'margin-top:12px' }, h('span', { className: 'grow' }, hidden(holder.phone),
      h('br'), h('span', { className: 'soft' }, '微信绑定号码')), '✓'),
    h('div', { className: 'actions' }, button('不允许', 'wx-phone-deny', () => choose(false)),
      button('允许', 'wx-phone-allow', () => choose(true), 'main'))], { app: app + ' 申请' });
  if (!allowed) return { errMsg: 'getPhoneNumber:fail user deny' };
  try {
    const { code, errno, errMsg } = await call('/preview/phone', me);
    return code ? { errMsg: 'getPhoneNumber:ok', code } : { errMsg: 'getPhoneNumber:fail ' + errMsg, errno };
  } catch (failure) {
    return { errMsg: 'getPhoneNumber:fail ' + failure.message };
  }
}

/** WeChat's page says 5 now and said 3 for years; older phones still do. */
const MOST_TEMPLATES = 3;

function requestSubscribeMessage(options) {
  const tapped = navigator.userActivation?.isActive ?? true;
  return answering('requestSubscribeMessage', options, () => subscribe(options.tmplIds ?? [], tapped));
}

async function subscribe(wanted, tapped) {
  if (!tapped) throw new Refused('can only be invoked by user TAP gesture.', { errCode: 10005 });
  if (!wanted.length) throw new Refused("TmplIds can't be empty", { errCode: 10001 });
  if (wanted.length > MOST_TEMPLATES) throw new Refused('Templates count out of max bounds', { errCode: 20003 });
  const me = await person();
  const known = await call(`/preview/subscriptions?tenant=${tenant}&userId=${encodeURIComponent(userId)}`);
  const asked = wanted.map(id => known.find(one => one.template === id));
  if (asked.includes(undefined)) throw new Refused('No template data return, verify the template id exist', { errCode: 20001 });
  // Of two templates with one title WeChat asks for the first only.
  const same = asked.filter((one, i) => asked.findIndex(other => other.title === one.title) < i);
  const open = asked.filter(one => !same.includes(one) && !one.kept);
  const unticked = asked.filter(one => one.kept === 'reject').map(one => one.template);
  const choice = open.length ? await subscribeSheet(open) : { answer: 'accept', unticked: [], always: false };
  const answer = await call('/preview/subscriptions', { ...me, answer: 'accept', always: choice.always,
    templates: asked.filter(one => !same.includes(one)).map(one => one.template),
    unticked: [...unticked, ...(choice.answer === 'accept' ? choice.unticked : open.map(one => one.template))] });
  if (answer.errCode) throw new Refused(answer.errMsg, { errCode: answer.errCode });
  return { ...answer, ...Object.fromEntries(same.map(one => [one.template, 'filter'])) };
}

async function subscribeSheet(templates) {
  const app = await centreName();
  const ticks = templates.map(one => h('input', { type: 'checkbox', checked: true, 'data-testid': 'wx-subscribe-' + one.template }));
  const always = h('input', { type: 'checkbox', 'data-testid': 'wx-subscribe-always' });
  const choice = answer => ({ answer, always: always.checked,
    unticked: templates.filter((one, i) => !ticks[i].checked).map(one => one.template) });
  return await sheet('想给你发送以下消息', (choose, heading) => [heading,
    ...templates.map((one, i) => h('label', { className: 'row' }, h('span', { className: 'grow' }, one.title), ticks[i])),
    h('label', { className: 'row soft' }, always, '总是保持以上选择，不再询问'),
    h('div', { className: 'actions' }, button('取消', 'wx-subscribe-cancel', () => choose(choice('reject'))),
      button('允许', 'wx-subscribe-allow', () => choose(choice('accept')), 'main'))], { app }) ?? { ...choice('reject'), always: false };
}

const requestPayment = options => answering('requestPayment', options, () => pay(options));

async function pay(options) {
  await person();
  const prepayId = String(options.package ?? '').replace(/^prepay_id=/, '');
  const [facts, app, appId, holder] = await Promise.all(
    [call('/cashier/' + encodeURIComponent(prepayId)), centreName(), miniProgramId(), profile()]);
  const { timeStamp, nonceStr, signType, paySign } = options;
  const tap = await sheet('付款', (choose, heading) => [heading,
    closing('wx-cashier-cancel', () => choose('cancel')),
    h('p', { style: 'text-align:center;margin:12px 0 0' }, app),
    h('div', { className: 'price', 'data-testid': 'wx-cashier-amount' }, '¥' + (facts.total / 100).toFixed(2)),
    h('div', { className: 'row' }, h('span', { className: 'grow soft' }, '商品'), facts.description),
    h('div', { className: 'row' }, h('span', { className: 'grow soft' }, '付款方式'), '零钱'),
    h('div', { className: 'actions stack' }, button('立即支付', 'wx-cashier-pay', () => choose('pay'), 'main'),
      button('支付后关闭小程序', 'wx-cashier-pay-and-close', () => choose('pay-and-close'), 'text'),
      button('支付失败（余额不足）', 'wx-cashier-fail', () => choose('fail'), 'text')),
    h('p', { className: 'soft', style: 'text-align:center' }, '沙箱收银台，不会产生真实的费用')]) ?? 'cancel';
  const outcome = await call('/cashier/' + encodeURIComponent(prepayId), { appId, timeStamp, nonceStr, signType, paySign,
    package: options.package, openId: openIds(holder).miniProgram, action: tap === 'pay-and-close' ? 'pay' : tap });
  const said = outcome.errMsg.replace(/^requestPayment:(ok|fail ?)/, '');
  if (outcome.errMsg !== 'requestPayment:ok') {
    if (said !== 'cancel') await tell('支付没有完成', said);
    throw new Refused(said);
  }
  // Whoever closes the mini-program here never lets it hear the result.
  if (tap === 'pay-and-close') { restart('#/'); await new Promise(() => {}); }
  return {};
}

const agreed = () => kept(`privacy-${tenant}-${userId}`) === 'yes';
let privacyRefusedAt = 0;

const openPrivacyContract = (options = {}) => answering('openPrivacyContract', options, async () => {
  await tell('用户隐私保护指引', '为了核验身份和采集毕业照片，本小程序收集你的手机号、你选择或拍摄的照片、姓名、学号和证件号码后四位。',
    '照片和身份信息只用于毕业生图像采集，标准照片回传学信网；期限届满后删除，你也可以在“我的”中要求删除。');
  return {};
});

const requirePrivacyAuthorize = options => answering('requirePrivacyAuthorize', options, async () => {
  await person();
  if (agreed()) return {};
  const no = () => new Refused('privacy permission is not authorized', { errno: 104 });
  // WeChat does not ask again at once.
  if (Date.now() - privacyRefusedAt < 10_000) throw no();
  const app = await centreName();
  const yes = await sheet('用户隐私保护提示', (choose, heading) => [heading,
    h('p', {}, '在你使用 ', app, ' 之前，请仔细阅读《用户隐私保护指引》。如果你同意，请点击“同意”开始使用。'),
    button('《用户隐私保护指引》', 'wx-privacy-contract', () => openPrivacyContract(), 'text'),
    h('div', { className: 'actions' }, button('拒绝', 'wx-privacy-deny', () => choose(false)),
      button('同意', 'wx-privacy-allow', () => choose(true), 'main'))], { app });
  if (!yes) { privacyRefusedAt = Date.now(); throw no(); }
  keep(`privacy-${tenant}-${userId}`, 'yes');
  return {};
});

const getPrivacySetting = (options = {}) => answering('getPrivacySetting', options, async () => {
  const app = await centreName();
  return { needAuthorization: !agreed(), privacyContractName: `《${app}小程序隐私保护指引》` };
});

/** The official account's card, as a QR code or a link of the mini-program opens it. */
const followOfficialAccount = (options = {}) => answering('followOfficialAccount', options, async () => {
  await person();
  const [app, holder] = await Promise.all([centreName(), profile()]);
  const following = holder.follows.includes(tenant);
  const tapped = await sheet(app, (choose, heading) => [heading,
    h('p', { className: 'soft' }, '公众号 · 采集进度和审核结果会发到这里'),
    h('div', { className: 'actions' }, button(following ? '返回' : '暂不关注', 'wx-follow-cancel', () => choose(false)),
      following ? button('不再关注', 'wx-unfollow-confirm', () => choose('unfollow'))
        : button('关注公众号', 'wx-follow-confirm', () => choose('follow'), 'main'))]);
  if (tapped) await call(`/users/${encodeURIComponent(userId)}/${tapped}`, { tenant });
  return { following: tapped ? tapped === 'follow' : following };
});

const messages = async () => { await person(); await openPanel('messages'); };

const lent = Object.assign(window.wx ?? {}, { login, requestSubscribeMessage, requestPayment, requirePrivacyAuthorize,
  getPrivacySetting, openPrivacyContract, followOfficialAccount, messages,
  xz: { getPhoneNumber, followOfficialAccount, messages } });
// uni-app's browser runtime starts with a `wx` of its own, an empty one.
Object.defineProperty(window, 'wx', { configurable: true, get: () => lent, set: (other) => Object.assign(lent, other) });
