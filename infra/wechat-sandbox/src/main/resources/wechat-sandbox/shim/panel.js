// The bubble and its panel: what a person playing a student needs besides the mini-program itself.

const TABS = { messages: ['消息', 'wx-messages-open', showMessages], code: ['采集码', 'wx-tab-code', showCode],
  review: ['审核员', 'wx-tab-review', showReview], me: ['我', 'wx-tab-me', showMe] };

const clock = text => new Date(text).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
const facts = pairs => h('dl', {}, pairs.flatMap(([term, value, testId]) =>
  [h('dt', {}, term), h('dd', testId ? { 'data-testid': testId } : {}, value)]));

const BUBBLE = '微信沙箱：消息、采集码、审核员';

/** Two speech bubbles. */
const SIGN = 'M9 3C4.6 3 1 6 1 9.7c0 2 1.1 3.9 2.9 5.1L3.2 17l2.6-1.3c.9.3 1.9.4 2.9.4h.5a5.7 5.7 0 0 1-.2-1.5'
  + 'c0-3.7 3.4-6.6 7.5-6.6h.4C16.2 5.2 12.9 3 9 3Z'
  + 'm7.5 6.2c-3.6 0-6.5 2.4-6.5 5.4s2.9 5.4 6.5 5.4c.8 0 1.5-.1 2.2-.3l2.1 1.1-.6-1.9'
  + 'c1.7-1 2.8-2.5 2.8-4.3 0-3-2.9-5.4-6.5-5.4Z';

let bubble;
let badge;

function drawBubble() {
  if (!document.body) return;
  if (!bubble) {
    badge = h('span', { className: 'badge', hidden: true });
    bubble = h('button', { type: 'button', className: 'bubble', 'data-testid': 'wx-bubble' }, badge);
    bubble.setAttribute('aria-label', BUBBLE);
    bubble.insertAdjacentHTML('beforeend', `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${SIGN}"/></svg>`);
    bubble.onclick = () => person().then(() => openPanel(kept('tab') ?? 'messages')).catch(() => {});
    stage().append(bubble);
  }
  countMessages();
}

const seen = () => `seen-${tenant}-${userId}`;
const myMessages = () => call(`/messages?tenant=${tenant}&userId=${encodeURIComponent(userId)}`);

async function countMessages() {
  if (!userId || document.hidden || !badge) return;
  const all = await myMessages().catch(() => []);
  const fresh = all.filter(one => one.sentAt > (kept(seen()) ?? '')).length;
  badge.hidden = fresh === 0;
  badge.textContent = fresh > 99 ? '99+' : String(fresh);
  bubble.setAttribute('aria-label', fresh ? `微信沙箱，${fresh} 条新消息` : BUBBLE);
}

async function openPanel(first) {
  const holder = await profile();
  const pane = h('div', { className: 'pane', role: 'tabpanel', tabIndex: 0 });
  await sheet(holder.nickname, (choose, heading) => {
    const tabs = Object.entries(TABS).map(([name, [text, testId]]) => {
      const tab = button(text, testId, () => show(name));
      tab.setAttribute('role', 'tab');
      tab.name = name;
      return tab;
    });
    async function show(name) {
      keep('tab', name);
      tabs.forEach(tab => {
        tab.setAttribute('aria-selected', String(tab.name === name));
        tab.tabIndex = tab.name === name ? 0 : -1;
      });
      pane.setAttribute('aria-label', TABS[name][0]);
      pane.replaceChildren(h('p', { className: 'soft' }, '正在读取…'));
      try {
        pane.replaceChildren(...[await TABS[name][2](choose)].flat());
      } catch (failure) {
        pane.replaceChildren(
          h('p', { className: 'bad', role: 'alert', 'data-testid': 'wx-panel-problem' }, failure.message),
          button('重试', 'wx-panel-retry', () => show(name)));
      }
    }
    const bar = h('div', { className: 'tabs', role: 'tablist', 'aria-label': '微信沙箱', onkeydown: event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = tabs[(tabs.findIndex(tab => tab.tabIndex === 0) + step + tabs.length) % tabs.length];
      next.focus();
      next.click();
    } }, tabs);
    show(first in TABS ? first : 'messages');
    const who = h('div', { className: 'grow' }, heading, h('span', { className: 'soft' }, hidden(holder.phone)));
    return [h('div', { className: 'head' }, who, button('换人', 'wx-user-change', changePerson),
      closing('wx-panel-close', () => choose())), bar, pane];
  }, { className: 'tall' });
  countMessages();
}

async function changePerson() {
  const next = await pickPerson();
  if (next && next !== userId) switchTo(next);
}

async function showMessages(choose) {
  const all = await myMessages();
  if (all.length) keep(seen(), all[0].sentAt);
  if (!all.length) return h('p', { className: 'soft' }, '还没有消息。审核结果和提醒会出现在这里。');
  return all.slice(0, 30).map(message => h('article', { className: 'card', 'data-testid': 'wx-message' },
    h('div', { className: 'soft' }, message.account === 'MINI_PROGRAM' ? '小程序订阅消息 · ' : '公众号模板消息 · ', clock(message.sentAt)),
    h('h3', {}, message.title),
    ...message.lines.filter(line => !line.label).map(line => h('p', {}, line.value)),
    facts(message.lines.filter(line => line.label).map(line => [line.label, line.value])),
    message.opens ? button('进入小程序查看', 'wx-message-open', () => {
      choose();
      location.hash = '#/' + message.opens.replace(/^\//, '');
    }, 'text') : null));
}

const FAULTS = { none: '正常', forged: '伪造', 'cut-off': '内容不完整', foreign: '不是采集码', unknown: '没有签发过',
  blurred: '模糊', cropped: '截图不完整' };
const FIELDS = { institution: '学校', studentNumber: '学号', name: '姓名', documentNumber: '证件号码', level: '层次', year: '毕业年份' };

/** A student of the demo roster, or an invented one, and the picture that CHSI would give them. */
async function showCode() {
  const inputs = Object.fromEntries(Object.keys(FIELDS).map(key =>
    [key, h('input', { required: true, 'data-testid': 'wx-code-' + key })]));
  const fault = h('select', { 'data-testid': 'wx-code-fault' },
    Object.entries(FAULTS).map(([value, text]) => h('option', { value }, text)));
  const result = h('div', { 'aria-live': 'polite' });
  const slot = `student-${tenant}-${userId}`;
  const fill = student => Object.keys(FIELDS).forEach(key => { inputs[key].value = student[key] ?? ''; });
  async function make(student) {
    const record = Object.fromEntries(Object.keys(FIELDS).map(key => [key, student[key]]));
    const { codeId } = await fetchJson('/sandbox/chsi/collection-codes',
      { ...record, year: Number(student.year), documentKind: 'resident-id', masked: true });
    keep(slot, JSON.stringify(student));
    const address = `/sandbox/chsi/collection-codes/${codeId}.png` + (fault.value === 'none' ? '' : '?fault=' + fault.value);
    result.replaceChildren(h('div', { className: 'card' },
      facts([['姓名', student.name, 'wx-student-name'], ['学号', student.studentNumber, 'wx-student-number'],
        ['证件号码后四位', student.documentNumber.slice(-4), 'wx-student-tail'],
        ...(student.batchCode ? [['批次', student.batchName], ['批次号 / 特征码', student.batchCode, 'wx-student-batch']] : [])]),
      h('img', { className: 'code', src: address, alt: '采集码', 'data-testid': 'wx-code-picture' }),
      h('div', { className: 'actions' }, h('a', { className: 'button', href: address, download: `采集码-${student.studentNumber}.png`,
        'data-testid': 'wx-code-download' }, '保存采集码图片'))));
  }
  const guarded = work => async event => {
    event.preventDefault();
    try {
      await work();
    } catch (failure) {
      result.replaceChildren(h('p', { className: 'bad', role: 'alert' }, failure.message));
    }
  };
  const draw = guarded(async () => {
    const student = await call('/preview/students', { tenant });
    fill(student);
    await make(student);
  });
  const invent = guarded(async () => {
    const known = JSON.parse(kept(slot) ?? '{}');
    const typed = Object.fromEntries(Object.keys(FIELDS).map(key => [key, inputs[key].value.trim()]));
    await make({ ...(known.studentNumber === typed.studentNumber ? known : {}), ...typed });
  });
  const mine = JSON.parse(kept(slot) ?? 'null');
  if (mine) { fill(mine); await make(mine).catch(() => {}); }
  return [h('div', { className: 'card' }, h('h3', {}, '学信网采集码'),
    h('p', { className: 'soft' }, '学生都是虚构的。抽中的学生在演示批次的名册里，用图片下方的批次和后四位即可验证。'),
    button('随机抽一名名册中的学生', 'wx-code-draw', draw, 'main')), result,
  h('details', { className: 'card' }, h('summary', {}, '自己填写，或换一张有问题的图片'),
    h('form', { onsubmit: invent },
      Object.entries(FIELDS).map(([key, text]) => h('label', { className: 'field' }, text, inputs[key])),
      h('label', { className: 'field' }, '图片', fault),
      h('div', { className: 'actions' }, h('button', { className: 'main', 'data-testid': 'wx-code-make' }, '生成采集码'))))];
}

/** The photo of this student that waits, asked of the platform as the student themself. */
async function waitingOrder() {
  const { code } = await call('/preview/login', { tenant, userId });
  const { token } = await platform('sessions', { body: { code } });
  const { orders } = await platform('orders', { token });
  const { reasons } = await platform('review-reasons', { token });
  return { order: orders.find(one => one.publicStatus === 'PENDING_REVIEW'), reasons };
}

async function showReview() {
  const { order, reasons } = await waitingOrder();
  if (!order) return h('div', { className: 'card', 'data-testid': 'wx-review-nothing' }, h('h3', {}, '没有等待审核的照片'),
    h('p', { className: 'soft' }, '提交照片后回到这里，代审核员给出结论。'));
  const outcome = h('p', { role: 'status', 'data-testid': 'wx-review-outcome' });
  const ticks = reasons.map(one =>
    h('input', { type: 'checkbox', value: one.code, 'data-testid': 'wx-review-reason-' + one.code }));
  const note = h('input', { maxLength: 200, 'data-testid': 'wx-review-note' });
  const decide = decision => async () => {
    const chosen = decision === 'rejected' ? ticks.filter(tick => tick.checked).map(tick => tick.value) : [];
    outcome.className = '';
    const needsNote = reasons.some(one => one.noteRequired && chosen.includes(one.code)) && !note.value.trim();
    if (needsNote || (decision === 'rejected' && !chosen.length)) {
      outcome.textContent = needsNote ? '这个原因需要填写备注' : '请先勾选驳回原因';
      return;
    }
    buttons.forEach(each => { each.disabled = true; });
    outcome.textContent = '正在审核…';
    try {
      await call('/preview/reviews', { tenant, orderId: order.orderId, decision, reasons: chosen,
        note: decision === 'rejected' ? note.value.trim() : '' });
      outcome.textContent = decision === 'approved' ? '已通过。消息马上就到。' : '已驳回。消息马上就到。';
    } catch (failure) {
      outcome.className = 'bad';
      outcome.textContent = failure.message;
      buttons.forEach(each => { each.disabled = false; });
    }
  };
  const buttons = [button('通过', 'wx-review-approve', decide('approved'), 'main'),
    button('驳回', 'wx-review-reject', decide('rejected'))];
  return h('div', { className: 'card' }, h('h3', {}, '等待审核：' + order.batchName),
    h('p', { className: 'soft' }, '订单 ' + order.orderId),
    h('div', { className: 'actions' }, buttons), outcome,
    h('p', { className: 'soft' }, '驳回原因（学生会看到）'),
    reasons.map((one, i) => h('label', {}, ticks[i], one.title)), h('label', { className: 'field' }, '备注', note));
}

async function showMe() {
  const holder = await profile();
  const following = holder.follows.includes(tenant);
  const state = h('span', { className: 'grow', 'data-testid': 'wx-follow-state' }, following ? '已关注公众号' : '没有关注公众号');
  return [h('div', { className: 'card' }, facts([['昵称', holder.nickname], ['手机号', holder.phone], ['用户', holder.userId]]),
    h('div', { className: 'row' }, state, button(following ? '取消关注' : '关注', 'wx-follow-toggle', async () => {
      await call(`/users/${encodeURIComponent(userId)}/${following ? 'unfollow' : 'follow'}`, { tenant });
      root.querySelector('[data-testid=wx-tab-me]').click();
    }))),
  h('div', { className: 'card' }, h('a', { className: 'button', target: '_blank', rel: 'noopener',
    href: `${SANDBOX}/preview?tenant=${tenant}&user=${encodeURIComponent(userId)}` }, '打开沙箱的全部功能'))];
}

addEventListener('DOMContentLoaded', drawBubble);
if (document.readyState !== 'loading') drawBubble();
document.addEventListener('visibilitychange', countMessages);
setInterval(countMessages, 5000);
