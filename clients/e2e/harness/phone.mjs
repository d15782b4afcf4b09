// A student's phone: a browser at /m/{tenant}/, with WeChat lent by the sandbox.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { ADDRESSES, eventually, portraitFile } from './platform.mjs';
import { WeChatUser } from './people.mjs';

const require = createRequire(import.meta.url);
const AXE = require('axe-core').source;
const CODE_READER = readFileSync(require.resolve('jsqr'), 'utf8');
const TARGET = fileURLToPath(new URL('../target', import.meta.url));
/** What a sheet of WeChat is answered with unless a journey says otherwise. */
const YES = { subscribe: 'allow', privacy: 'allow', phone: 'allow', follow: 'confirm' };
const PATIENCE = 30_000;
/**
 * What every state is looked at with: an ordinary phone, and an old small one with letters twice as large. Only the
 * first look asks axe for everything; the others can differ in colors and in room.
 */
const LOOKS = [
  { look: 'light', colorScheme: 'light' },
  { look: 'dark', colorScheme: 'dark', rules: ['color-contrast'] },
  {
    look: 'small',
    colorScheme: 'light',
    small: true,
    rules: ['color-contrast', 'scrollable-region-focusable', 'target-size'],
  },
  { look: 'small-dark', colorScheme: 'dark', small: true, rules: ['color-contrast'] },
];
const SMALL = { width: 360, height: 640 };
const LETTERS = 16;

let browser;
let films;

export async function theBrowser() {
  if (!browser) {
    films = mkdtempSync(`${tmpdir()}/xuezhao-camera-`);
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${films}/camera.mjpeg`,
      ],
    });
    await film();
  }
  return browser;
}

/**
 * What the camera sees: one JPEG again and again. The person stands so that the frame on the screen, 84 % of the
 * preview, holds a little more than the portrait; above and below them the wall and the sweater go on.
 */
async function film() {
  const page = await browser.newPage();
  const jpeg = await page.evaluate(async (portrait) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${portrait}`)).blob());
    const canvas = document.createElement('canvas');
    const { width, height } = picture;
    // Chromium decodes even numbers only.
    canvas.width = width - (width % 2);
    canvas.height = 2 * Math.round((1.09 * height) / 0.84 / 2);
    const pen = canvas.getContext('2d');
    const top = Math.round((canvas.height - height) / 2);
    pen.drawImage(picture, 0, 0, width, 1, 0, 0, width, top + 1);
    pen.drawImage(
      picture,
      0,
      height - 2,
      width,
      1,
      0,
      top + height - 1,
      width,
      canvas.height - top - height + 1,
    );
    pen.drawImage(picture, 0, top);
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1];
  }, readFileSync(portraitFile()).toString('base64'));
  await page.close();
  writeFileSync(`${films}/camera.mjpeg`, Buffer.from(jpeg, 'base64'));
}

export async function switchOff() {
  await browser?.close();
  browser = undefined;
  if (films) {
    rmSync(films, { recursive: true, force: true });
  }
}

export class Phone {
  /**
   * @param {string} tenant
   * @param {{user?: WeChatUser, width?: number, height?: number, answers?: object, address?: string,
   *     permissions?: string[]}} options `address` is where this phone reaches the platform
   */
  static async of(
    tenant,
    {
      user,
      width = 390,
      height = 844,
      answers = {},
      address = ADDRESSES.gateway,
      permissions = ['camera'],
    } = {},
  ) {
    const phone = new Phone();
    phone.tenant = tenant;
    phone.address = address;
    phone.user = user ?? (await WeChatUser.joins(tenant));
    phone.answers = { ...YES, ...answers };
    phone.troubles = [];
    phone.context = await (
      await theBrowser()
    ).newContext({
      viewport: { width, height },
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      permissions,
      acceptDownloads: true,
    });
    phone.page = await phone.context.newPage();
    phone.page.setDefaultTimeout(PATIENCE);
    phone.#listens();
    return phone;
  }

  #listens() {
    this.page.on('pageerror', (failure) =>
      this.troubles.push(`the page failed: ${failure.stack ?? failure}`),
    );
    this.page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^https?:$/.test(protocol) && origin !== new URL(this.address).origin) {
        this.troubles.push(`something was asked of ${origin}`);
      }
    });
    this.page.on('response', (response) => {
      if (response.status() >= 500 && response.status() !== 503) {
        this.troubles.push(`${response.status()} from ${new URL(response.url()).pathname}`);
      }
    });
    this.page.on('console', (message) => {
      if (/Content Security Policy|\[Vue warn\]/.test(message.text())) {
        this.troubles.push(message.text());
      }
    });
  }

  /** Opens the mini-program, or a page of it with its query. */
  async opens(page = 'pages/home/index') {
    const hash = page === 'pages/home/index' ? '' : `#/${page}`;
    await this.page.goto(`${this.address}/m/${this.tenant}/?wxuser=${this.user.userId}${hash}`);
    await this.arrives(page.split('?')[0]);
  }

  /** Where the student is: pages/home/index, pages-sub/pay/index ... */
  async route() {
    return this.page.evaluate(() => {
      const pages = [...document.querySelectorAll('uni-page')].filter(
        (each) => each.offsetParent !== null || each.getClientRects().length > 0,
      );
      return pages.at(-1)?.getAttribute('data-page') ?? '';
    });
  }

  /** The page that is open has been drawn, and nothing on it is loading any more. */
  async isReady() {
    return this.page.evaluate(() => {
      const open = [...document.querySelectorAll('uni-page')].filter(
        (each) => each.offsetParent !== null || each.getClientRects().length > 0,
      );
      const frame = open.at(-1)?.querySelector('.xz-page');
      return !!frame && frame.getAttribute('aria-busy') !== 'true';
    });
  }

  /** An element that can be seen on the page that is open; `home-next-*` is the first whose id begins so. */
  part(id) {
    const selector = id.endsWith('*') ? `[data-testid^="${id.slice(0, -1)}"]` : `[data-testid="${id}"]`;
    return this.page.locator(selector).filter({ visible: true }).first();
  }

  shows(id) {
    return this.part(id).isVisible();
  }

  async text(id) {
    await this.part(id).waitFor();
    return (await this.part(id).innerText()).trim();
  }

  /** Taps what can be tapped: a button that is off or busy is waited for. */
  async tap(id) {
    await this.until(`${id} to tap`, async () => this.canTap(id));
    await this.part(id).click();
  }

  async canTap(id) {
    return (await this.shows(id)) && !(await this.isOff(id));
  }

  isOff(id) {
    return this.part(id).evaluate(
      (part) =>
        (part.hasAttribute('disabled') && part.getAttribute('disabled') !== 'false') ||
        part.getAttribute('aria-busy') === 'true',
    );
  }

  /** Everything that can be read on the page. */
  words() {
    return this.page.locator('uni-page').filter({ visible: true }).last().innerText();
  }

  /** The first of these that the page shows. */
  async tapsOneOf(...ids) {
    const shown = await this.until(`one of ${ids.join(', ')}`, async () => {
      for (const id of ids) {
        if (await this.shows(id)) {
          return id;
        }
      }
      return undefined;
    });
    await this.tap(shown);
  }

  /** Every box of the page, if it has any: what was agreed to is not asked again. */
  async ticksEverything() {
    await this.until('a page to tick on', async () => this.isReady());
    const open = this.page.locator('[role="checkbox"][aria-checked="false"]').filter({ visible: true });
    await this.until('everything ticked', async () => {
      if ((await open.count()) > 0) {
        await open.first().click();
      }
      return (await open.count()) === 0;
    });
  }

  async types(id, text) {
    await this.until(`${id} to type into`, async () => this.shows(id));
    const part = this.part(id);
    const inner = part.locator('input, textarea');
    const field = (await inner.count()) > 0 ? inner.first() : part;
    await field.fill(text);
    // uni-app tells the page of an input up to a tenth of a second later; no finger is faster than that.
    await field.blur();
    await this.page.waitForTimeout(150);
  }

  /** Picks a file where the page asks for one. */
  async picks(id, bytes, name = 'picture.jpg') {
    await this.until(`${id} to pick with`, async () => this.shows(id));
    let chooser;
    this.page.once('filechooser', (asked) => (chooser = asked));
    await this.part(id).click();
    // The first time WeChat's privacy guide comes in between.
    await this.until('the album', async () => chooser !== undefined);
    const mimeType = name.endsWith('.png') ? 'image/png' : 'image/jpeg';
    await chooser.setFiles({ name, mimeType, buffer: bytes });
  }

  /** What another phone reads when it is held over a code on this one. */
  async reads(id) {
    await this.until(`${id} to scan`, async () => this.shows(id));
    await this.page.evaluate(`(() => { ${CODE_READER} }).call(globalThis)`);
    return this.until(`${id} to be read`, () =>
      this.part(id)
        .locator('img')
        .evaluate((picture) => {
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = 600;
          const pen = canvas.getContext('2d');
          pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
          const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
          return globalThis.jsQR(data, width, height)?.data;
        }),
    );
  }

  /** Opens what was scanned, as a phone that WeChat has told nothing. */
  async scans(link) {
    await this.page.goto(link);
    await this.until('the page of the code', async () => this.isReady());
  }

  /** Waits, and answers the sheets that WeChat shows meanwhile. */
  async until(what, ask, within = PATIENCE) {
    try {
      return await eventually(
        what,
        async () => {
          await this.#answersSheets();
          return ask();
        },
        within,
      );
    } catch (failure) {
      await this.#remembers(what);
      throw new Error(
        `${failure.message}; at ${await this.route().catch(() => 'no page')}; ${this.troubles.join('; ')}`,
      );
    }
  }

  async #answersSheets() {
    for (const [sheet, answer] of Object.entries(this.answers)) {
      const button = this.page.getByTestId(`wx-${sheet}-${answer}`);
      if (answer && (await button.isVisible())) {
        this.answered = [...(this.answered ?? []), sheet];
        await button.click({ timeout: 2_000 }).catch(() => undefined);
      }
    }
  }

  /** The newest order comes to show this status, and every sheet meanwhile is answered. */
  orderBecomes(status) {
    return this.until(
      `order ${status}`,
      async () => {
        const order = await this.user.order();
        return order?.publicStatus === status && order;
      },
      60_000,
    );
  }

  arrives(...routes) {
    return this.until(
      `page ${routes.join(' or ')}`,
      async () => routes.includes(await this.route()) && this.isReady(),
    );
  }

  sees(...words) {
    return this.until(`the words ${words.join(', ')}`, async () => {
      const text = await this.words();
      return words.every((word) => text.includes(word));
    });
  }

  /** Everything that an attribute of a part comes to say from now on, however short. */
  async watches(selector, attribute) {
    await this.page.evaluate(
      ([selector, attribute]) => {
        const said = [];
        globalThis.xzWatched = said;
        const note = () => {
          const now = document.querySelector(selector)?.getAttribute(attribute);
          if (now !== undefined && now !== null && now !== said.at(-1)) {
            said.push(now);
          }
        };
        new MutationObserver(note).observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          attributeFilter: [attribute],
        });
        note();
      },
      [selector, attribute],
    );
    return () => this.page.evaluate(() => globalThis.xzWatched);
  }

  /** At WeChat's cashier: pay, cancel, fail or pay-and-close. */
  async atCashier(act) {
    const button = this.page.getByTestId(`wx-cashier-${act}`);
    await this.until('the cashier', async () => button.isVisible());
    await button.click();
  }

  /** Refuses the camera, as in the settings of the phone; or allows it again. */
  async setsCamera(setting) {
    this.devtools ??= await this.context.newCDPSession(this.page);
    const { targetInfo } = await this.devtools.send('Target.getTargetInfo');
    await this.devtools.send('Browser.setPermission', {
      permission: { name: 'camera' },
      setting,
      origin: new URL(this.address).origin,
      browserContextId: targetInfo.browserContextId,
    });
  }

  /** One finger, or two, along places on the screen. */
  async moves(...fingers) {
    this.devtools ??= await this.context.newCDPSession(this.page);
    const steps = fingers[0].length;
    for (let step = 0; step < steps; step += 1) {
      await this.devtools.send('Input.dispatchTouchEvent', {
        type: step === 0 ? 'touchStart' : 'touchMove',
        touchPoints: fingers.map((finger, id) => ({ ...finger[step], id })),
      });
      await this.drawn();
    }
    await this.devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await this.drawn();
  }

  /** Everything asked of the platform from now on is answered so, until `answersAgain`. */
  async answersWith(act) {
    await this.page.route('**/api/**', act);
  }

  answersAgain() {
    return this.page.unroute('**/api/**');
  }

  /** A new picture of the page has been drawn. */
  drawn() {
    return this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  back() {
    return this.page.goBack();
  }

  /**
   * Pictures of what is shown, and what is wrong with it: light and dark, on an ordinary phone and on a small one with
   * large letters; axe, words beyond the edge, a main button that cannot be seen.
   */
  async looks(name) {
    const route = await this.route();
    const own = this.page.viewportSize();
    const folder = `${TARGET}/screenshots/${this.tenant}`;
    mkdirSync(folder, { recursive: true });
    for (const { look, colorScheme, small, rules } of LOOKS) {
      await this.#wears(colorScheme, small ? SMALL : own, small ? 2 : 1);
      await this.page.screenshot({ path: `${folder}/${name}-${look}.png` });
      await this.#fits(`${name}-${look}`, route);
      await this.#accessible(`${name}-${look}`, route, rules);
    }
    await this.#wears('light', own, 1);
  }

  async #wears(colorScheme, size, letters) {
    const { width, height } = this.page.viewportSize();
    await this.page.emulateMedia({ colorScheme });
    if (width !== size.width || height !== size.height) {
      await this.page.setViewportSize(size);
    }
    if (this.letters !== letters) {
      this.letters = letters;
      this.devtools ??= await this.context.newCDPSession(this.page);
      await this.devtools.send('Page.setFontSizes', { fontSizes: { standard: LETTERS * letters } });
    }
    await this.drawn();
  }

  /** Nothing to read reaches beyond the edge, and the acts of the page can be seen without scrolling. */
  async #fits(name, route) {
    const faults = await this.page.evaluate(() => {
      const faults = [];
      const { innerWidth: width, innerHeight: height } = globalThis;
      const open = [...document.querySelectorAll('uni-page')].filter(
        (each) => each.getClientRects().length > 0,
      );
      const page = open.at(-1) ?? document.body;
      const said = (part) => `${part.className || part.localName} “${part.textContent.trim().slice(0, 24)}”`;
      if (document.scrollingElement.scrollWidth > width) {
        faults.push(`${document.scrollingElement.scrollWidth} px of words on ${width} px`);
      }
      const isCut = (part) => {
        const { left, right, width: own } = part.getBoundingClientRect();
        return own > 1 && (right > width + 1 || left < -1) && !part.closest('.xz-sr');
      };
      const words = [...page.querySelectorAll('uni-text, uni-button, input')];
      words
        .filter((part) => part.checkVisibility() && isCut(part))
        .slice(0, 3)
        .forEach((part) => faults.push(`beyond the edge: ${said(part)}`));
      const main =
        page.querySelector('.xz-confirm .xz-button') ?? page.querySelector('.xz-actions .xz-button');
      if (main) {
        const { left, top, right, bottom } = main.getBoundingClientRect();
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (top < 0 || bottom > height + 1 || !main.contains(there)) {
          faults.push(
            `out of sight: ${said(main)} at ${Math.round(top)} to ${Math.round(bottom)} of ${height}`,
          );
        }
      }
      return faults;
    });
    faults.forEach((fault) => this.troubles.push(`does not fit (${route}, ${name}): ${fault}`));
  }

  async #accessible(name, route, rules) {
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) {
      await this.page.evaluate(AXE);
    }
    const violations = await this.page.evaluate(async (rules) => {
      const page = [...document.querySelectorAll('uni-app')].at(-1) ?? document;
      const options = rules ? { runOnly: { type: 'rule', values: rules } } : {};
      const found = await globalThis.axe.run(page, { ...options, resultTypes: ['violations'] });
      return found.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.slice(0, 5).map((node) => `${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`),
      }));
    }, rules);
    mkdirSync(`${TARGET}/axe`, { recursive: true });
    writeFileSync(
      `${TARGET}/axe/${this.tenant}-${name}.json`,
      JSON.stringify({ route, violations }, null, 2),
    );
    violations
      .filter(({ impact }) => ['critical', 'serious'].includes(impact))
      .forEach(({ id, help, nodes }) =>
        this.troubles.push(`not accessible (${route}, ${name}): ${id}, ${help}: ${nodes.join(' | ')}`),
      );
  }

  async #remembers(what) {
    mkdirSync(`${TARGET}/failures`, { recursive: true });
    const name = `${this.tenant}-${what}`.replaceAll(/[^\w\u4e00-\u9fff-]+/g, '-').slice(0, 80);
    await this.page.screenshot({ path: `${TARGET}/failures/${name}.png` }).catch(() => undefined);
  }

  /** Puts the phone away: nothing failed on it, nothing went elsewhere, and everything was accessible. */
  async isPutAway() {
    await this.context.close();
    assert.deepEqual(this.troubles, []);
  }
}
