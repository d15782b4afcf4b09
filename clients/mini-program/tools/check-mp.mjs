// What WeChat would refuse, or a student's phone would feel, in the built mini-program: npm run check:mp.
// Reads dist/build/mp-weixin (or the folder given) and needs no WeChat.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KB = 1024;
/** WeChat allows 2 MB each; ours are lower, so that growing is noticed before it hurts. */
export const BUDGETS = { main: 1.5 * KB * KB, sub: 1.0 * KB * KB, firstScreen: 200 * KB };

/** Addresses that stand in libraries as words of an error message or a name; nothing is ever loaded from them. */
const DEAD_ADDRESSES = {
  'http://www.w3.org/2000/svg': 'the name of SVG inside of pictures that come as data',
  'http://www.w3.org/1999/xlink': 'the name of its links',
  'https://vuejs.org/error-reference/': 'the text of a Vue error',
  'https://uniapp.dcloud.net.cn/tutorial/run/mp-log.html':
    'a hint of uni-app to its developers in the console',
};

/** Code of libraries that never runs here, by the words around it. */
const DEAD_CODE = {
  'new TextEncoder': /utf8ToBytes expected string.{0,80}new TextEncoder/, // @noble/hashes is given bytes, never a string
};

const BUILT_IN = new Set(
  (
    'view block text image button input textarea label form checkbox checkbox-group radio radio-group switch slider ' +
    'picker picker-view picker-view-column scroll-view swiper swiper-item movable-area movable-view cover-view cover-image ' +
    'icon progress rich-text navigator camera video canvas slot template import include wxs page-meta navigation-bar ' +
    'root-portal page-container match-media open-data official-account web-view audio map editor ad'
  ).split(' '),
);

/** What a page of WeChat does not have; a library may ask `typeof` before it uses one. */
const BROWSER_ONLY =
  /(?<![\w$."'`-])(?:(?<!typeof )(?:document|window|localStorage|sessionStorage|navigator|location)\s*(?:\.|\[)|fetch\(|new (?:XMLHttpRequest|FormData|Blob|FileReader|TextDecoder|TextEncoder|AbortController|DOMParser|URLSearchParams|URL|Image|WebSocket)\b|eval\(|new Function\()/g;

/** Tags that say by themselves what they are, and those that only hold others. */
const TAPPABLE = new Set(['view', 'text', 'image', 'cover-view', 'cover-image', 'button']);

/** Functions of wx that WeChat grants only to who declares them, and where. */
const PRIVATE_LOCATION =
  /\bwx\$?\d*\.(getLocation|chooseLocation|choosePoi|chooseAddress|startLocationUpdate|onLocationChange|getFuzzyLocation)\b/g;
const NEEDS_PERMISSION = [
  [/<camera[\s/>]/, '.wxml', 'scope.camera'],
  [/\.saveImageToPhotosAlbum\b/, '.js', 'scope.writePhotosAlbum'],
  [/\.(getRecorderManager|startRecord)\b/, '.js', 'scope.record'],
];
const PRIVACY_MATTERS =
  /getPhoneNumber|chooseMedia|chooseImage|<camera[\s/>]|saveImageToPhotosAlbum|setClipboardData/;

/**
 * @param {string} folder of the built mini-program
 * @returns {{problems: string[], sizes: Record<string, number>}} sentences, and bytes of each package and of the first screen
 */
export function check(folder) {
  const problems = [];
  const files = filesOf(folder);
  const text = (name) => readFileSync(join(folder, name), 'utf8');
  const has = (name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isFile();
  const json = (name) => {
    try {
      return JSON.parse(text(name));
    } catch (failure) {
      problems.push(`${name} cannot be read: ${failure.message}`);
      return {};
    }
  };
  if (!has('app.json')) {
    return {
      problems: [`${folder} holds no app.json: build it first with npm run build:mp-weixin`],
      sizes: {},
    };
  }

  const app = json('app.json');
  const roots = (app.subPackages ?? app.subpackages ?? []).map((each) => each.root.replace(/\/$/, ''));
  const pages = [
    ...(app.pages ?? []),
    ...(app.subPackages ?? app.subpackages ?? []).flatMap((each) =>
      each.pages.map((page) => `${each.root}/${page}`),
    ),
  ];
  const packageOf = (name) => roots.find((root) => name.startsWith(`${root}/`)) ?? 'main';

  checkPages();
  const used = new Map([...pages, 'app'].map((each) => [each, componentsOf(each)]));
  checkComponents();
  files.filter((each) => each.endsWith('.wxml')).forEach(checkTags);
  files.filter((each) => each.endsWith('.wxml')).forEach(checkEars);
  files.filter((each) => each.endsWith('.js')).forEach(checkScript);
  files.filter((each) => each.endsWith('.wxss')).forEach(checkStyle);
  files.filter((each) => /\.(js|json|wxml|wxss|wxs)$/.test(each)).forEach(checkAddresses);
  checkDeclarations();
  checkTheme();
  files
    .filter((each) => /\.(map|ts|vue|scss)$/.test(each))
    .forEach((each) => problems.push(`${each} does not belong into a package`));
  const sizes = checkSizes();
  return { problems, sizes };

  function checkPages() {
    pages.forEach((page) =>
      ['js', 'json', 'wxml'].forEach((kind) => {
        if (!has(`${page}.${kind}`)) {
          problems.push(`page ${page} of app.json has no ${kind}`);
        }
      }),
    );
    (app.tabBar?.list ?? []).forEach(({ pagePath, iconPath, selectedIconPath }) => {
      if (!(app.pages ?? []).includes(pagePath)) {
        problems.push(`tab ${pagePath} is no page of the main package`);
      }
      [iconPath, selectedIconPath]
        .filter((icon) => icon && !has(icon))
        .forEach((icon) => problems.push(`icon ${icon} of a tab is missing`));
    });
    (app.preloadRule ? Object.keys(app.preloadRule) : [])
      .filter((page) => !pages.includes(page))
      .forEach((page) => problems.push(`preloadRule names ${page}, which is no page`));
  }

  /** Tag to file, without its ending. */
  function componentsOf(name) {
    const declared = has(`${name}.json`) ? (json(`${name}.json`).usingComponents ?? {}) : {};
    return Object.fromEntries(
      Object.entries(declared).map(([tag, path]) => [
        tag,
        posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(name), path)),
      ]),
    );
  }

  function checkComponents() {
    const open = [...used.keys()];
    for (let user = open.pop(); user !== undefined; user = open.pop()) {
      for (const [tag, target] of Object.entries(used.get(user))) {
        if (/^[a-z-]+:\/\//.test(target)) {
          problems.push(`${user} uses ${target}: plugins are not used here`);
          continue;
        }
        const missing = ['js', 'json', 'wxml'].filter((kind) => !has(`${target}.${kind}`));
        if (missing.length > 0) {
          problems.push(`<${tag}> of ${user} is ${target}, which has no ${missing.join(', ')}`);
          continue;
        }
        if (json(`${target}.json`).component !== true) {
          problems.push(`<${tag}> of ${user} is ${target}, which does not say that it is a component`);
        }
        if (packageOf(target) !== 'main' && packageOf(target) !== packageOf(user)) {
          problems.push(`<${tag}> of ${user} lies in another sub-package, ${target}`);
        }
        if (!used.has(target)) {
          used.set(target, componentsOf(target));
          open.push(target);
        }
      }
    }
  }

  function checkTags(name) {
    const source = text(name);
    const declared = {
      ...used.get('app'),
      ...(used.get(name.slice(0, -5)) ?? componentsOf(name.slice(0, -5))),
    };
    const tags = new Set([...source.matchAll(/<([a-zA-Z][\w-]*)/g)].map((found) => found[1]));
    tags.forEach((tag) => {
      if (!BUILT_IN.has(tag) && !declared[tag]) {
        problems.push(`${name} uses <${tag}>, which is neither WeChat's nor declared`);
      }
    });
    for (const [, kind, target] of source.matchAll(/<(import|include|wxs)[^>]*\ssrc="([^"{]*)"/g)) {
      if (!has(beside(name, target))) {
        problems.push(`${name} has <${kind}> of ${target}, which is missing`);
      }
    }
    for (const [, target] of source.matchAll(/<image[^>]*\ssrc="((?!data:)[^"{]+)"/g)) {
      if (!has(beside(name, target))) {
        problems.push(`${name} shows ${target}, which is missing`);
      }
    }
  }

  /** Whoever listens to a page is told of each part that can be tapped what it is and what it is called. */
  function checkEars(name) {
    for (const part of partsOf(text(name))) {
      const { tag, attributes } = part;
      if ('role' in attributes) {
        problems.push(`${name} has <${tag} role>, which only browsers read: the build makes it aria-role`);
      }
      if (!TAPPABLE.has(tag) || !('bindtap' in attributes || 'catchtap' in attributes)) {
        continue;
      }
      const called = attributes['data-testid'] ?? attributes.class ?? '';
      if (tag !== 'button' && !('aria-role' in attributes)) {
        problems.push(`${name}: <${tag} ${called}> can be tapped, but has no role`);
      }
      if (!('aria-label' in attributes) && !isNamed(part.words)) {
        problems.push(`${name}: <${tag} ${called}> can be tapped, but has neither words nor an aria-label`);
      }
    }
  }

  function checkScript(name) {
    const source = text(name);
    for (const { 0: found, index } of source.matchAll(BROWSER_ONLY)) {
      const call = found.trim();
      if (DEAD_CODE[call]?.test(source.slice(Math.max(0, index - 120), index + call.length))) {
        continue;
      }
      problems.push(`${name} calls ${call}, which WeChat does not have`);
    }
    requiredBy(name).forEach((target) => {
      if (!has(target)) {
        problems.push(`${name} requires ${target}, which is missing`);
      } else if (packageOf(target) !== 'main' && packageOf(target) !== packageOf(name)) {
        problems.push(`${name} requires ${target} of another sub-package`);
      }
    });
  }

  function requiredBy(name) {
    return [...text(name).matchAll(/\brequire\("(\.[^"]+)"\)/g)].map(([, target]) => {
      const path = beside(name, target);
      return path.endsWith('.js') ? path : `${path}.js`;
    });
  }

  function checkStyle(name) {
    for (const [, target] of text(name).matchAll(/url\(\s*["']?([^"')]*)/g)) {
      if (!target.startsWith('data:')) {
        problems.push(`${name} loads ${target.slice(0, 80)}: styles may only carry data`);
      }
    }
    stylesOf(name)
      .filter((target) => !has(target))
      .forEach((target) => problems.push(`${name} imports ${target}, which is missing`));
  }

  function stylesOf(name) {
    return [...text(name).matchAll(/@import\s+["']([^"']+)["']/g)].map(([, target]) => beside(name, target));
  }

  function checkAddresses(name) {
    for (const [address] of text(name).matchAll(/(?:https?|wss?):\/\/[\w.-]+\.[\w./-]*/g)) {
      if (!(address in DEAD_ADDRESSES)) {
        problems.push(`${name} names ${address}: nothing of a student's phone goes elsewhere`);
      }
    }
  }

  function checkDeclarations() {
    const everything = (ending) =>
      files
        .filter((each) => each.endsWith(ending))
        .map(text)
        .join('\n');
    const scripts = everything('.js');
    const templates = everything('.wxml');
    if (PRIVACY_MATTERS.test(scripts + templates) && app.__usePrivacyCheck__ !== true) {
      problems.push('app.json has no __usePrivacyCheck__, but the code touches what the privacy guide names');
    }
    if (app.lazyCodeLoading !== 'requiredComponents') {
      problems.push('app.json has no lazyCodeLoading: every page would be evaluated at the start');
    }
    const asked = new Set([...scripts.matchAll(PRIVATE_LOCATION)].map(([, name]) => name));
    const declared = new Set(app.requiredPrivateInfos ?? []);
    asked.forEach((name) => {
      if (!declared.has(name)) {
        problems.push(`wx.${name} is called, but requiredPrivateInfos does not declare it`);
      }
    });
    declared.forEach((name) => {
      if (!asked.has(name)) {
        problems.push(`requiredPrivateInfos declares ${name}, which nothing calls`);
      }
    });
    NEEDS_PERMISSION.forEach(([use, ending, scope]) => {
      if (use.test(ending === '.js' ? scripts : templates) && !app.permission?.[scope]?.desc) {
        problems.push(`permission in app.json does not say what ${scope} is for`);
      }
    });
  }

  function checkTheme() {
    const named = files
      .filter((each) => each.endsWith('.json'))
      .flatMap((each) => [...text(each).matchAll(/"@(\w+)"/g)].map(([, variable]) => [each, variable]));
    if (named.length === 0 && !app.darkmode) {
      return;
    }
    const theme = app.themeLocation && has(app.themeLocation) ? json(app.themeLocation) : {};
    named.forEach(([name, variable]) =>
      ['light', 'dark'].forEach((mode) => {
        if (!theme[mode]?.[variable]) {
          problems.push(`${name} wants @${variable}, which the ${mode} theme does not have`);
        }
      }),
    );
  }

  function checkSizes() {
    const sizes = { main: 0 };
    roots.forEach((root) => (sizes[root] = 0));
    files
      .filter((each) => !each.startsWith('project.'))
      .forEach((each) => (sizes[packageOf(each)] += statSync(join(folder, each)).size));
    Object.entries(sizes).forEach(([name, bytes]) => {
      const limit = name === 'main' ? BUDGETS.main : BUDGETS.sub;
      if (bytes > limit) {
        problems.push(`package ${name} has ${inKb(bytes)}, more than ${inKb(limit)}`);
      }
    });
    const first = firstScreen();
    sizes['first screen'] = sum(first, (name) => statSync(join(folder, name)).size);
    sizes['main, compressed'] = sum(
      files.filter((each) => packageOf(each) === 'main'),
      (name) => gzipSync(readFileSync(join(folder, name))).length,
    );
    if (sizes['first screen'] > BUDGETS.firstScreen) {
      const largest = [...first]
        .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)
        .slice(0, 4);
      problems.push(
        `the first screen takes ${inKb(sizes['first screen'])}, more than ${inKb(BUDGETS.firstScreen)}; largest: ${largest.join(', ')}`,
      );
    }
    return sizes;
  }

  /**
   * What WeChat evaluates before the first page shows, as it is on disk: the application, the first page, their
   * components, and everything these require or import. (It downloads the whole main package, compressed.)
   */
  function firstScreen() {
    const seen = new Set();
    const take = (name) => {
      if (seen.has(name) || !has(name)) {
        return;
      }
      seen.add(name);
      if (name.endsWith('.js')) {
        requiredBy(name).forEach(take);
      } else if (name.endsWith('.wxss')) {
        stylesOf(name).forEach(take);
      }
    };
    const open = ['app', app.pages?.[0]].filter(Boolean);
    const met = new Set(open);
    for (let user = open.pop(); user !== undefined; user = open.pop()) {
      ['js', 'json', 'wxml', 'wxss'].forEach((kind) => take(`${user}.${kind}`));
      Object.values(used.get(user) ?? {})
        .filter((target) => !met.has(target))
        .forEach((target) => {
          met.add(target);
          open.push(target);
        });
    }
    take('theme.json');
    return [...seen];
  }
}

/** Words, or what becomes words; a sign such as "?" or "×" names nothing. */
const isNamed = (words) => /\p{L}|\{\{|<slot/u.test(words);

/** The elements of a template, each with its attributes and the words inside of it. */
function partsOf(source) {
  const parts = [];
  const open = [];
  for (const [found, words, end, tag, attributes, closed] of source.matchAll(
    /([^<]+)|<(\/?)([\w-]+)((?:\s+[\w:.@-]+(?:="[^"]*")?)*)\s*(\/?)>/g,
  )) {
    if (words !== undefined) {
      open.forEach((part) => (part.words += words));
    } else if (end) {
      open.pop();
    } else {
      const part = { tag, words: '', attributes: {} };
      for (const [, name, value = ''] of attributes.matchAll(/([\w:.@-]+)(?:="([^"]*)")?/g)) {
        part.attributes[name] = value;
      }
      parts.push(part);
      open.forEach((outer) => (outer.words += tag === 'slot' ? found : ''));
      if (!closed) {
        open.push(part);
      }
    }
  }
  return parts;
}

const sum = (names, size) => names.reduce((total, name) => total + size(name), 0);
const inKb = (bytes) => `${Math.round(bytes / KB)} KB`;
const beside = (name, target) =>
  posix.normalize(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(name), target));

function filesOf(folder) {
  const found = [];
  const walk = (at) =>
    readdirSync(at, { withFileTypes: true }).forEach((entry) => {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        walk(path);
      } else {
        found.push(relative(folder, path).split(sep).join('/'));
      }
    });
  if (existsSync(folder)) {
    walk(folder);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(
    process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../dist/build/mp-weixin'),
  );
  const { problems, sizes } = check(folder);
  Object.entries(sizes).forEach(([name, bytes]) => console.log(`${inKb(bytes).padStart(8)}  ${name}`));
  problems.forEach((each) => console.error(`FAIL  ${each}`));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
