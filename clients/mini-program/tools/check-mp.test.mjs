import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUDGETS, check } from './check-mp.mjs';

let folder;

/** The smallest mini-program that nothing is wrong with. */
const SOUND = {
  'app.js': 'require("./common/vendor.js");',
  'app.json': {
    pages: ['pages/home/index'],
    subPackages: [{ root: 'pages-sub/photo', pages: ['capture'] }],
    tabBar: { list: [{ pagePath: 'pages/home/index', text: '首页' }] },
    window: { backgroundColor: '@page' },
    themeLocation: 'theme.json',
    darkmode: true,
    lazyCodeLoading: 'requiredComponents',
    __usePrivacyCheck__: true,
    permission: { 'scope.camera': { desc: '用于拍摄' }, 'scope.writePhotosAlbum': { desc: '用于保存' } },
  },
  'app.wxss': 'page{color:#111}',
  'theme.json': { light: { page: '#fff' }, dark: { page: '#000' } },
  'common/vendor.js': 'const a="https://vuejs.org/error-reference/";typeof window!=="undefined";',
  'pages/home/index.js': 'const v=require("../../common/vendor.js");wx.saveImageToPhotosAlbum({});',
  'pages/home/index.json': { usingComponents: { 'xz-card': '../../components/XzCard' } },
  'pages/home/index.wxml': '<view><xz-card/><text>好</text></view>',
  'components/XzCard.js': 'Component({})',
  'components/XzCard.json': { component: true, usingComponents: {} },
  'components/XzCard.wxml': '<view><slot/></view>',
  'pages-sub/photo/capture.js': 'require("../../common/vendor.js");',
  'pages-sub/photo/capture.json': { usingComponents: {} },
  'pages-sub/photo/capture.wxml': '<camera/>',
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-mp-'));
  Object.entries(SOUND).forEach(([name, content]) => put(name, content));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name, content) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

const app = (change) => put('app.json', { ...SOUND['app.json'], ...change });

describe('the check of the built mini-program', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(check(folder).problems).toEqual([]);
  });

  it.each([
    [
      'a page without its template',
      () => rmSync(join(folder, 'pages/home/index.wxml')),
      /pages\/home\/index .* no wxml/,
    ],
    [
      'a tab outside the main package',
      () => app({ tabBar: { list: [{ pagePath: 'pages-sub/photo/capture' }] } }),
      /tab .* no page of the main/,
    ],
    [
      'a component that is not there',
      () => rmSync(join(folder, 'components/XzCard.js')),
      /<xz-card> .* has no js/,
    ],
    [
      'a component that is none',
      () => put('components/XzCard.json', {}),
      /does not say that it is a component/,
    ],
    ['a component of another sub-package', () => other('{"xz-far":"../other/Far"}'), /another sub-package/],
    ['a tag nobody declared', () => put('pages/home/index.wxml', '<wd-button/>'), /<wd-button>/],
    ['a tag of a browser', () => put('pages/home/index.wxml', '<div/>'), /<div>/],
    [
      'a template that is not there',
      () => put('pages/home/index.wxml', '<import src="./far.wxml"/>'),
      /far\.wxml/,
    ],
    [
      'a picture that is not there',
      () => put('pages/home/index.wxml', '<image src="/static/a.png"/>'),
      /static\/a\.png/,
    ],
    [
      'a picture to tap that is no button to ears',
      () => put('pages/home/index.wxml', '<view bindtap="{{a}}" data-testid="x">去看</view>'),
      /<view x> can be tapped, but has no role/,
    ],
    [
      'a role in the words of browsers',
      () => put('pages/home/index.wxml', '<view role="button" bindtap="{{a}}">去看</view>'),
      /<view role>, which only browsers read/,
    ],
    [
      'a button whose only word is a sign',
      () => put('pages/home/index.wxml', '<button class="ask" bindtap="{{a}}"><text>?</text></button>'),
      /<button ask> can be tapped, but has neither words nor an aria-label/,
    ],
    ['a call of the document', () => put('pages/home/index.js', 'document.createElement("a")'), /document\./],
    ['a request of a browser', () => put('pages/home/index.js', 'const a=1,b=fetch("/api")'), /fetch\(/],
    ['a class of a browser', () => put('pages/home/index.js', 'new TextDecoder()'), /TextDecoder/],
    ['code made at run time', () => put('pages/home/index.js', 'new Function("return 1")'), /new Function/],
    [
      'a missing module',
      () => put('pages/home/index.js', 'require("./far.js")'),
      /far\.js, which is missing/,
    ],
    [
      'a module of another sub-package',
      () => put('pages/home/index.js', 'require("../../pages-sub/photo/capture.js")'),
      /of another sub-package/,
    ],
    [
      'a font of somebody else',
      () => put('app.wxss', '@font-face{src:url("//at.alicdn.com/f.ttf")}'),
      /alicdn/,
    ],
    ['a style that is not there', () => put('app.wxss', '@import "./far.wxss";'), /far\.wxss/],
    [
      'a foreign address',
      () => put('pages/home/index.js', 'wx.request({url:"https://example.com/x"})'),
      /example\.com/,
    ],
    ['no privacy check', () => app({ __usePrivacyCheck__: undefined }), /__usePrivacyCheck__/],
    ['everything evaluated at the start', () => app({ lazyCodeLoading: undefined }), /lazyCodeLoading/],
    [
      'a camera without a reason',
      () => app({ permission: { 'scope.writePhotosAlbum': { desc: 'x' } } }),
      /scope\.camera/,
    ],
    [
      'an undeclared place',
      () => put('pages/home/index.js', 'wx.getLocation({})'),
      /getLocation .*requiredPrivateInfos/,
    ],
    [
      'a place declared for nothing',
      () => app({ requiredPrivateInfos: ['chooseAddress'] }),
      /chooseAddress, which nothing calls/,
    ],
    [
      'a color without a dark one',
      () => put('theme.json', { light: { page: '#fff' }, dark: {} }),
      /@page, which the dark theme/,
    ],
    ['a source map', () => put('app.js.map', '{}'), /app\.js\.map/],
    ['a main package that grew', () => put('static/data.wxs', 'x'.repeat(BUDGETS.main)), /package main has/],
    [
      'a sub-package that grew',
      () => put('pages-sub/photo/data.wxs', 'x'.repeat(BUDGETS.sub)),
      /package pages-sub\/photo has/,
    ],
    [
      'a first screen that grew',
      () => put('common/vendor.js', 'x'.repeat(BUDGETS.firstScreen)),
      /first screen takes/,
    ],
  ])('sees %s', (_, plant, sentence) => {
    plant();
    expect(check(folder).problems.join('\n')).toMatch(sentence);
  });

  it('takes words, an expression, a slot or a label as the name of what can be tapped', () => {
    put(
      'pages/home/index.wxml',
      '<view><view aria-role="link" bindtap="{{a}}"><view><text>去看</text></view></view>' +
        '<button bindtap="{{b}}">{{c}}</button><button bindtap="{{d}}"><slot/></button>' +
        '<image aria-role="button" aria-label="放大" bindtap="{{e}}"/></view>',
    );
    expect(check(folder).problems).toEqual([]);
  });

  it('says what to do when nothing was built', () => {
    expect(check(join(folder, 'nowhere')).problems.join()).toContain('npm run build:mp-weixin');
  });

  it('counts for the first screen what its components bring, and not what other pages bring', () => {
    const before = check(folder).sizes['first screen'];
    put('components/XzCard.js', 'x'.repeat(1000));
    put('pages-sub/photo/capture.js', 'x'.repeat(1000));
    expect(check(folder).sizes['first screen'] - before).toBe(1000 - SOUND['components/XzCard.js'].length);
  });
});

function other(using) {
  app({
    subPackages: [...SOUND['app.json'].subPackages, { root: 'pages-sub/other', pages: ['index'] }],
  });
  ['index', 'Far'].forEach((name) => {
    put(`pages-sub/other/${name}.js`, '');
    put(`pages-sub/other/${name}.json`, { component: true });
    put(`pages-sub/other/${name}.wxml`, '<view/>');
  });
  put('pages-sub/photo/capture.json', `{"usingComponents":${using}}`);
}
