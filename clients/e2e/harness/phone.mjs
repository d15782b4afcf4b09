// A student's phone: a browser at /m/{tenant}/, with WeChat lent by the sandbox.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { ADDRESSES, eventually, portraitFile } from './platform.mjs';
import { WeChatUser } from './people.mjs';

const AXE = createRequire(import.meta.url)('axe-core').source;
const TARGET = fileURLToPath(new URL('../target', import.meta.url));
/** What a sheet of WeChat is answered with unless a journey says otherwise. */
const YES = { subscribe: 'allow', privacy: 'allow', phone: 'allow', follow: 'confirm' };
const PATIENCE = 30_000;

let browser;
let films;

async function theBrowser() {
  if (!browser) {
    films = mkdtempSync(`${tmpdir()}/xuezhao-camera-`);
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        '--use-fake-ui-for-media-stream',
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
   * @param {{user?: WeChatUser, width?: number, height?: number, answers?: object}} options
   */
  static async of(tenant, { user, width = 390, height = 844, answers = {} } = {}) {
    const phone = new Phone();
    phone.tenant = tenant;
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
      permissions: ['camera'],
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
      if (/^https?:$/.test(protocol) && origin !== new URL(ADDRESSES.gateway).origin) {
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
    await this.page.goto(`${ADDRESSES.gateway}/m/${this.tenant}/?wxuser=${this.user.userId}${hash}`);
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
    const asked = this.page.waitForEvent('filechooser');
    await this.part(id).click();
    const mimeType = name.endsWith('.png') ? 'image/png' : 'image/jpeg';
    await (await asked).setFiles({ name, mimeType, buffer: bytes });
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

  /** At WeChat's cashier: pay, cancel, fail or pay-and-close. */
  async atCashier(act) {
    const button = this.page.getByTestId(`wx-cashier-${act}`);
    await this.until('the cashier', async () => button.isVisible());
    await button.click();
  }

  back() {
    return this.page.goBack();
  }

  /** A picture of what is shown, light and dark, and what axe says about both. */
  async looks(name) {
    const route = await this.route();
    for (const colorScheme of ['light', 'dark']) {
      await this.page.emulateMedia({ colorScheme });
      await this.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const folder = `${TARGET}/screenshots/${this.tenant}`;
      mkdirSync(folder, { recursive: true });
      await this.page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
      await this.#accessible(`${name}-${colorScheme}`, route);
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  async #accessible(name, route) {
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) {
      await this.page.evaluate(AXE);
    }
    const violations = await this.page.evaluate(async () => {
      const page = [...document.querySelectorAll('uni-app')].at(-1) ?? document;
      const found = await globalThis.axe.run(page, { resultTypes: ['violations'] });
      return found.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.slice(0, 5).map((node) => `${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`),
      }));
    });
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
