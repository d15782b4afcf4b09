// WeChat, as far as the built mini-program can tell: its official template compiler and component system run in a
// document of jsdom, and a `wx` that writes down what it was asked and answers as a person would.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const require = createRequire(import.meta.url);

/** A mini-program that was launched; one per process, because WeChat's parts are global. */
export class MiniProgram {
  /**
   * @param {string} build folder of the built mini-program
   * @param {(name: string, options: object) => object} person answers WeChat's sheets: `{fail: 'errMsg'}` or the result
   * @param {(request: object) => {status: number, body?: any, headers?: object}} platform answers the network
   */
  constructor(build, person, platform) {
    this.folder = mkdtempSync(join(tmpdir(), 'xuezhao-mini-program-'));
    cpSync(build, this.folder, { recursive: true });
    writeFileSync(join(this.folder, 'package.json'), '{"type":"commonjs"}');
    this.person = person;
    this.platform = platform;
    this.calls = [];
    this.requests = [];
    this.pages = [];
    this.failures = [];
    this.#furnish();
    this.simulate = require('miniprogram-simulate');
    this.exparser = require('miniprogram-exparser');
    // Some names resolve to the simulator's own answers first.
    Object.assign(globalThis.wx, this.wx);
    require(join(this.folder, 'app.js'));
  }

  #furnish() {
    const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
      pretendToBeVisual: true,
    });
    const lent = [
      'document',
      'Event',
      'CustomEvent',
      'TouchEvent',
      'HTMLElement',
      'Element',
      'Node',
      'MutationObserver',
      'getComputedStyle',
    ];
    globalThis.window = window;
    lent.forEach((name) =>
      Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true }),
    );
    globalThis.App = (options) => {
      this.app = options;
    };
    globalThis.Page = () => {
      throw new Error('uni-app makes components of its pages');
    };
    globalThis.getApp = () => this.app;
    globalThis.getCurrentPages = () => this.pages.map((page) => page.instance);
    this.wx = this.#wx();
    globalThis.wx = this.wx;
  }

  #wx() {
    const stored = new Map();
    const files = new Map();
    const asked =
      (name, otherwise) =>
      (options = {}) => {
        this.calls.push({ name, options });
        const answer = this.person(name, options) ?? otherwise ?? {};
        queueMicrotask(() => {
          const failed = answer.fail !== undefined;
          const result = failed
            ? { errMsg: `${name}:fail ${answer.fail}`, ...answer.facts }
            : { errMsg: `${name}:ok`, ...answer };
          (failed ? options.fail : options.success)?.(result);
          options.complete?.(result);
        });
      };
    const goes = (name, move) => (options) => {
      this.calls.push({ name, options });
      queueMicrotask(() => {
        try {
          move(options.url);
          options.success?.({ errMsg: `${name}:ok` });
        } catch (failure) {
          this.failures.push(failure);
          options.fail?.({ errMsg: `${name}:fail ${failure.message}` });
        }
        options.complete?.({});
      });
    };
    const info = {
      brand: 'devtools',
      model: 'phone',
      pixelRatio: 2,
      screenWidth: 390,
      screenHeight: 844,
      windowWidth: 390,
      windowHeight: 753,
      statusBarHeight: 47,
      language: 'zh_CN',
      version: '8.0.50',
      system: 'Android 12',
      platform: 'android',
      SDKVersion: '3.6.0',
      theme: 'light',
      safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
      benchmarkLevel: 20,
      deviceOrientation: 'portrait',
      fontSizeSetting: 16,
      host: { env: 'WeChat', appId: 'wx0000' },
      enableDebug: false,
    };
    return {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      canIUse: () => true,
      getSystemInfoSync: () => info,
      getWindowInfo: () => info,
      getDeviceInfo: () => info,
      getAppBaseInfo: () => info,
      getSystemSetting: () => info,
      getAppAuthorizeSetting: () => ({}),
      getSystemInfo: asked('getSystemInfo', info),
      getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000', envVersion: 'develop', version: '' } }),
      getLaunchOptionsSync: () => this.launched,
      getEnterOptionsSync: () => this.launched,
      getMenuButtonBoundingClientRect: () => ({
        top: 51,
        bottom: 83,
        left: 296,
        right: 383,
        width: 87,
        height: 32,
      }),
      getStorageSync: (key) => stored.get(key) ?? '',
      setStorageSync: (key, value) => stored.set(key, JSON.parse(JSON.stringify(value))),
      removeStorageSync: (key) => stored.delete(key),
      clearStorageSync: () => stored.clear(),
      getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
      onNetworkStatusChange: () => undefined,
      offNetworkStatusChange: () => undefined,
      onThemeChange: () => undefined,
      onAppShow: () => undefined,
      onAppHide: () => undefined,
      onError: () => undefined,
      onUnhandledRejection: () => undefined,
      onPageNotFound: () => undefined,
      onWindowResize: () => undefined,
      offWindowResize: () => undefined,
      onKeyboardHeightChange: () => undefined,
      offKeyboardHeightChange: () => undefined,
      onDeviceMotionChange: () => undefined,
      offDeviceMotionChange: () => undefined,
      onNeedPrivacyAuthorization: () => undefined,
      startDeviceMotionListening: asked('startDeviceMotionListening'),
      stopDeviceMotionListening: asked('stopDeviceMotionListening'),
      getNetworkType: asked('getNetworkType', { networkType: 'wifi' }),
      nextTick: (then) => queueMicrotask(then),
      createSelectorQuery: () => inertQuery(),
      createIntersectionObserver: () => ({
        relativeToViewport() {
          return this;
        },
        observe() {},
        disconnect() {},
      }),
      getFileSystemManager: () => fileSystem(files, this),
      createCameraContext: () => ({
        takePhoto: asked('takePhoto', { tempImagePath: 'wxfile://tmp/photo.jpg' }),
        onCameraFrame: () => ({ start() {}, stop() {} }),
      }),
      createOffscreenCanvas: () => undefined,
      createInnerAudioContext: () => ({ play() {}, stop() {}, destroy() {} }),
      getPrivacySetting: asked('getPrivacySetting', { needAuthorization: false }),
      requirePrivacyAuthorize: asked('requirePrivacyAuthorize'),
      openPrivacyContract: asked('openPrivacyContract'),
      login: asked('login', { code: 'code-of-wechat' }),
      requestSubscribeMessage: asked('requestSubscribeMessage'),
      requestPayment: asked('requestPayment'),
      chooseMedia: asked('chooseMedia'),
      chooseImage: asked('chooseImage'),
      scanCode: asked('scanCode'),
      getImageInfo: asked('getImageInfo', { width: 1200, height: 1600, orientation: 'up', type: 'jpeg' }),
      getSetting: asked('getSetting', { authSetting: {} }),
      authorize: asked('authorize'),
      openSetting: asked('openSetting'),
      saveImageToPhotosAlbum: asked('saveImageToPhotosAlbum'),
      setClipboardData: asked('setClipboardData'),
      makePhoneCall: asked('makePhoneCall'),
      previewImage: asked('previewImage'),
      showModal: asked('showModal', { confirm: true }),
      showToast: asked('showToast'),
      hideToast: asked('hideToast'),
      showLoading: asked('showLoading'),
      hideLoading: asked('hideLoading'),
      showActionSheet: asked('showActionSheet', { tapIndex: 0 }),
      setNavigationBarTitle: asked('setNavigationBarTitle'),
      setNavigationBarColor: asked('setNavigationBarColor'),
      pageScrollTo: asked('pageScrollTo'),
      stopPullDownRefresh: asked('stopPullDownRefresh'),
      setKeepScreenOn: asked('setKeepScreenOn'),
      vibrateShort: asked('vibrateShort'),
      request: (options) => this.#request(options),
      uploadFile: (options) =>
        this.#request({ ...options, method: 'POST', data: options.formData, upload: true }),
      navigateTo: goes('navigateTo', (url) => this.#push(url)),
      redirectTo: goes('redirectTo', (url) => {
        this.#drop(1);
        this.#push(url);
      }),
      reLaunch: goes('reLaunch', (url) => {
        this.#drop(this.pages.length);
        this.#push(url);
      }),
      switchTab: goes('switchTab', (url) => {
        this.#drop(this.pages.length);
        this.#push(url);
      }),
      navigateBack: (options = {}) =>
        goes('navigateBack', () => {
          this.#drop(Math.min(options.delta ?? 1, this.pages.length - 1));
          this.page.instance.onShow?.();
        })({ ...options, url: '' }),
    };
  }

  #request(options) {
    const text = typeof options.data === 'string' ? options.data : undefined;
    const { pathname, search } = new URL(options.url, 'https://platform.invalid');
    const request = {
      method: options.method ?? 'GET',
      path: pathname,
      query: search,
      header: options.header ?? {},
      body: options.upload ? options.data : text ? JSON.parse(text) : options.data,
      url: options.url,
    };
    this.requests.push(request);
    queueMicrotask(() => {
      let answer;
      try {
        answer = this.platform(request);
      } catch (failure) {
        this.failures.push(failure);
        answer = { status: 500 };
      }
      if (!answer) {
        options.fail?.({ errMsg: 'request:fail' });
        options.complete?.({});
        return;
      }
      const json =
        answer.body === undefined
          ? ''
          : Buffer.isBuffer(answer.body)
            ? answer.body
            : JSON.stringify(answer.body);
      const bytes = Buffer.from(json);
      const data = options.upload
        ? bytes.toString()
        : options.responseType === 'arraybuffer'
          ? new Uint8Array(bytes).buffer
          : json && JSON.parse(json);
      const result = {
        statusCode: answer.status ?? 200,
        header: answer.headers ?? {},
        data,
        errMsg: 'request:ok',
      };
      options.success?.(result);
      options.complete?.(result);
    });
    return { abort() {}, onProgressUpdate() {}, onHeadersReceived() {} };
  }

  launch(query = {}, path = 'pages/home/index') {
    this.launched = { path, query, scene: 1001, referrerInfo: {} };
    this.app.onLaunch?.(this.launched);
    this.app.onShow?.(this.launched);
    this.#push(`/${path}`);
  }

  get page() {
    return this.pages.at(-1);
  }

  get route() {
    return this.page?.route;
  }

  #drop(count) {
    this.pages.splice(this.pages.length - count, count).forEach((page) => {
      page.instance.onUnload?.();
      page.component.detach();
    });
  }

  #push(url) {
    const [path, search = ''] = url.replace(/^\//, '').split('?');
    const query = Object.fromEntries([...new URLSearchParams(search)]);
    const id = this.simulate.load(join(this.folder, path), { rootPath: this.folder, compiler: 'official' });
    const component = this.simulate.render(id);
    const { instance } = component;
    instance.route = path;
    instance.__route__ = path;
    instance.options = query;
    const page = { route: path, component, instance, query };
    this.pages.push(page);
    const parent = document.createElement('div');
    document.body.append(parent);
    component.attach(parent);
    instance.onLoad?.(query);
    instance.onShow?.();
    instance.onReady?.();
  }

  /** Every node of the page, inside of its components too. */
  *#nodes(node = this.page.component._exparserNode) {
    yield node;
    if (node.shadowRoot?.childNodes) {
      yield* this.#nodes(node.shadowRoot);
    }
    for (const child of node.childNodes ?? []) {
      yield* this.#nodes(child);
    }
  }

  find(testid) {
    for (const node of this.#nodes()) {
      if (attribute(node, 'data-testid') === testid) {
        return node;
      }
    }
    return undefined;
  }

  /** All test ids of the page that is open. */
  testids() {
    return [...this.#nodes()].map((node) => attribute(node, 'data-testid')).filter(Boolean);
  }

  text() {
    return this.page.component.dom.textContent.replace(/\s+/g, ' ').trim();
  }

  /** What WeChat's own element tells the page: tap, input, change, getphonenumber ... */
  tells(testid, event, detail = {}) {
    const node = this.find(testid);
    if (!node) {
      throw new Error(`${testid} is not on ${this.route}: ${this.testids().join(' ')}`);
    }
    const handled = event in (node._vt?.event ?? {});
    const { Event } = this.exparser;
    Event.dispatchEvent(
      node,
      Event.create(event, detail, {
        bubbles: event === 'tap',
        capturePhase: true,
        composed: event === 'tap',
        extraFields: { touches: [], changedTouches: [] },
      }),
    );
    return handled;
  }

  /** What the page has given to an element: disabled, openType ... */
  given(testid, name) {
    return attribute(this.find(testid), name);
  }

  types(testid, value) {
    this.tells(testid, 'input', { value });
    this.tells(testid, 'blur', { value });
  }

  tap(testid) {
    this.tells(testid, 'tap');
  }

  async until(what, ask, within = 10_000) {
    const deadline = Date.now() + within;
    for (;;) {
      if (this.failures.length > 0) {
        throw this.failures[0];
      }
      const answer = ask();
      if (answer) {
        return answer;
      }
      if (Date.now() > deadline) {
        throw new Error(
          `${what} did not come; on ${this.route}: ${this.text().slice(0, 300)} | ${this.testids().join(' ')} | ${this.requests
            .slice(-4)
            .map((each) => `${each.method} ${each.path}`)
            .join(', ')}`,
        );
      }
      await new Promise((later) => setTimeout(later, 20));
    }
  }

  arrives(route) {
    return this.until(`page ${route}`, () => this.route === route && !this.find('loading'));
  }

  shows(testid) {
    return this.until(testid, () => this.find(testid));
  }

  close() {
    rmSync(this.folder, { recursive: true, force: true });
    window.close();
  }
}

function attribute(node, name) {
  if (!node) {
    return undefined;
  }
  const found = node._vt?.attrs?.find((each) => each.name === name || each.name === `data:${name.slice(5)}`);
  return found?.value ?? node.dataset?.[name.replace(/^data-/, '')];
}

function inertQuery() {
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: (then) => {
      then?.({ width: 390, height: 520, left: 0, top: 0 });
      return query;
    },
    fields: () => query,
    node: () => query,
    scrollOffset: () => query,
    exec: (then) => then?.([{ width: 390, height: 520, left: 0, top: 0 }]),
  };
  return query;
}

function fileSystem(files, miniProgram) {
  const content = (path) => files.get(path) ?? miniProgram.files?.[path];
  /** Every answer comes later, as WeChat's do. */
  const later = (work) => (options) =>
    queueMicrotask(() => {
      const result = work(options);
      (result ? options.success : options.fail)?.(result || { errMsg: 'fail no such file or directory' });
      options.complete?.(result);
    });
  return {
    readFile: later(({ filePath, position = 0, length }) => {
      const bytes = content(filePath);
      return (
        bytes && {
          data: new Uint8Array(bytes.subarray(position, length === undefined ? undefined : position + length))
            .buffer,
        }
      );
    }),
    writeFile: later(({ filePath, data }) => files.set(filePath, Buffer.from(data)) && {}),
    writeFileSync: (path, data) => files.set(path, Buffer.from(data)),
    unlink: later(({ filePath }) => files.delete(filePath) && {}),
  };
}
