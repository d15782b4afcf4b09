// Sheets as WeChat draws them: native dialogs in a shadow root, so that the focus stays inside, Esc
// closes, and neither side's styles reach the other.

const STYLE = `
  :host { all: initial; }
  * { box-sizing: border-box; }
  dialog, .bubble {
    --green: #07c160; --on-green: #00301a; --ink: #191919; --soft: #5f5f5f; --line: #e3e3e3; --page: #ededed;
    --card: #fff; --link: #42557f; --bad: #b3261e; --shade: rgba(0, 0, 0, .55);
    font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: var(--ink); }
  @media (prefers-color-scheme: dark) { dialog, .bubble { --ink: #e6e6e6; --soft: #a3a3a3; --line: #3a3a3a;
    --page: #111; --card: #232323; --link: #9fb3d9; --bad: #ff8a80; --shade: rgba(0, 0, 0, .7); } }
  dialog { width: 100%; max-width: 480px; max-height: min(92vh, 92dvh); margin: auto auto 0; padding: 20px 20px
    calc(20px + env(safe-area-inset-bottom)); border: 0; border-radius: 14px 14px 0 0; background: var(--card); overflow: auto; }
  dialog::backdrop { background: rgba(0, 0, 0, .55); }
  dialog.tall { height: min(86vh, 86dvh); background: var(--page); padding: 0; display: flex; flex-direction: column; }
  h2 { font-size: 17px; line-height: 1.4; margin: 0; outline: 0; }
  h3 { font-size: 16px; margin: 0 0 8px; }
  h2 + .row { margin-top: 10px; }
  p { margin: 8px 0; }
  .app { display: flex; align-items: center; gap: 8px; color: var(--soft); font-size: 14px; margin-bottom: 14px; }
  .app::before { content: ""; width: 22px; height: 22px; border-radius: 50%; background: var(--green); flex: none; }
  .soft { color: var(--soft); font-size: 14px; }
  .bad { color: var(--bad); }
  .row { display: flex; align-items: center; gap: 12px; padding: 12px 0; border-top: 1px solid var(--line); }
  .row > .grow { flex: 1; min-width: 0; }
  button, .button { font: inherit; min-height: 44px; padding: 8px 18px; border: 0; border-radius: 8px; cursor: pointer;
    background: var(--page); color: var(--ink); text-decoration: none; display: inline-flex; align-items: center; justify-content: center; }
  dialog.tall button, dialog.tall .button { background: var(--card); }
  button.main, dialog.tall button.main { background: var(--green); color: var(--on-green); font-weight: 600; }
  button.text, dialog.tall button.text { background: none; color: var(--link); padding: 8px 6px; min-width: 44px; text-align: left; }
  button:disabled { opacity: .5; cursor: default; }
  :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  h2:focus-visible { outline: 0; }
  .actions { display: flex; gap: 12px; justify-content: center; margin-top: 20px; flex-wrap: wrap; }
  .actions > button { flex: 1 1 120px; max-width: 220px; }
  .actions.stack { flex-direction: column; align-items: stretch; }
  .actions.stack > button { flex: none; max-width: none; justify-content: center; text-align: center; }
  label { display: flex; align-items: center; gap: 10px; min-height: 44px; }
  label.field { flex-direction: column; align-items: stretch; gap: 4px; margin-top: 10px; font-size: 14px; color: var(--soft); }
  input[type=checkbox] { width: 22px; height: 22px; accent-color: var(--green); flex: none; }
  input:not([type=checkbox]), select { font: inherit; font-size: 16px; color: var(--ink); background: var(--card); width: 100%;
    min-height: 44px; border: 1px solid var(--soft); border-radius: 8px; padding: 8px 10px; }
  .price { font-size: 40px; line-height: 1.3; font-weight: 600; text-align: center; font-variant-numeric: tabular-nums; margin: 4px 0 16px; }
  .close { position: absolute; right: 8px; top: 8px; background: none; padding: 8px; min-width: 44px; font-size: 20px; }
  .head { display: flex; align-items: center; gap: 8px; padding: 14px 8px 10px 20px; background: var(--card); }
  .head .grow { flex: 1; min-width: 0; }
  .head .close { position: static; }
  .tabs { display: flex; background: var(--card); border-bottom: 1px solid var(--line); flex: none; }
  dialog.tall .tabs button { flex: 1; background: none; border-radius: 0; padding: 8px 4px; border-bottom: 3px solid transparent; }
  dialog.tall .tabs button[aria-selected=true] { border-color: var(--green); font-weight: 600; }
  .pane { padding: 16px 16px calc(24px + env(safe-area-inset-bottom)); overflow: auto; flex: 1; }
  .card { background: var(--card); border-radius: 10px; padding: 14px 16px; margin-bottom: 12px; overflow-wrap: anywhere; }
  dialog.tall .card button:not(.main, .text), dialog.tall .card .button { background: var(--page); }
  summary { min-height: 44px; padding: 10px 0; cursor: pointer; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 14px; margin: 8px 0; }
  dt { color: var(--soft); } dd { margin: 0; min-width: 5em; }
  .code { display: block; width: 100%; max-width: 260px; margin: 12px auto; border-radius: 6px; background: #fff; }
  /* Where WeChat has its own buttons: mini-programs leave this place free, so it lies over nothing. */
  .bubble { position: fixed; right: 8px; top: calc(6px + env(safe-area-inset-top)); width: 64px; height: 32px; min-height: 0; padding: 0;
    border-radius: 16px; background: var(--green); z-index: 2147483000; }
  .bubble svg { width: 24px; height: 24px; fill: #00301a; }
  .badge { position: absolute; left: -8px; top: -4px; min-width: 20px; height: 20px; border-radius: 10px; padding: 0 5px;
    background: #b3261e; color: #fff; font-size: 13px; line-height: 20px; text-align: center; }
  @media print { .bubble { display: none; } }
`;

function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (name in node) node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined));
  return node;
}

const button = (text, testId, onclick, className = '') =>
  h('button', { type: 'button', className, 'data-testid': testId, onclick }, text);

const closing = (testId, onclick) =>
  h('button', { type: 'button', className: 'close', 'aria-label': '关闭', 'data-testid': testId, onclick }, '✕');

let root;
/** The shadow root beside the page; made when the page has a body. */
function stage() {
  if (!root) {
    const host = h('aside', { 'aria-label': '微信（沙箱）', 'data-testid': 'wx-sandbox' });
    root = host.attachShadow({ mode: 'open' });
    root.append(h('style', {}, STYLE));
    document.body.append(host);
  }
  return root;
}

/**
 * Shows a sheet and gives what the person chose; closing it without choosing is `undefined`.
 *
 * `draw(choose)` makes its content. The title is focused first, so that no key press of before
 * presses a button that has just appeared.
 */
function sheet(title, draw, { className = '', app = '' } = {}) {
  return new Promise(resolve => {
    const id = 'title-' + stage().childElementCount;
    const heading = h('h2', { tabIndex: -1, autofocus: true, id }, title);
    const dialog = h('dialog', { className, 'aria-labelledby': id });
    let chosen;
    const choose = value => { chosen = value; dialog.close(); };
    dialog.append(...[app ? h('div', { className: 'app' }, app) : null, ...draw(choose, heading, dialog)].filter(Boolean));
    dialog.onclick = event => { if (event.target === dialog) outside(event, dialog); };
    dialog.onclose = () => { dialog.remove(); resolve(chosen); };
    stage().append(dialog);
    dialog.showModal();
  });
}

/** A tap on the shade beside the sheet closes it, as in WeChat. */
function outside(event, dialog) {
  const box = dialog.getBoundingClientRect();
  if (event.clientY < box.top || event.clientX < box.left || event.clientX > box.right) dialog.close();
}

/** A text with one button, for what can only be acknowledged. */
const tell = (title, ...text) => sheet(title, (choose, heading) => [
  heading, ...text.map(line => h('p', {}, line)),
  h('div', { className: 'actions' }, button('知道了', 'wx-acknowledge', () => choose(true), 'main'))]);
