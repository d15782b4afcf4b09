// A student who follows the pages: on each of them they do what it asks for, until they are where the journey wants
// them. Which page follows is the platform's business.
import { Chsi } from './people.mjs';
import { portrait } from './platform.mjs';

/** What a student does on a page; `way` has the school, the record and the photo. */
const ACTS = {
  'pages/home/index': async (phone) => {
    await phone.tapsOneOf(
      'follow-now',
      'home-order',
      'home-next-*',
      'home-continue',
      'home-start',
      'home-add-enrollment',
    );
  },
  'pages-sub/auth/login': async (phone) => {
    await phone.ticksEverything();
    await phone.tap('login-start');
  },
  'pages-sub/verify/batch': async (phone, way) => {
    if (!(await phone.shows('verify-batch-right'))) {
      await phone.types('verify-batch-code', way.school.code);
      await phone.tap('verify-next');
    }
    await phone.tap('verify-batch-right');
  },
  'pages-sub/verify/guide': async (phone) => {
    await phone.ticksEverything();
    await phone.tap('guide-understood');
  },
  'pages-sub/verify/code': async (phone, way) => {
    way.code ??= await Chsi.codeOf(way.student);
    if (!(await phone.shows('verify-code-preview'))) {
      await phone.picks('verify-code-pick', way.code, 'code.png');
    }
    if (await phone.shows('verify-id-tail')) {
      await phone.types('verify-id-tail', way.student.tail);
    }
    if (await phone.shows('verify-name')) {
      await phone.types('verify-name', way.student.name);
    }
    await phone.tap('verify-submit');
    // A name that nobody knows yet is asked for on the same page (G-16).
    await phone.until(
      'an answer',
      async () => (await phone.shows('verify-name')) || (await phone.route()) !== 'pages-sub/verify/code',
    );
    if ((await phone.route()) === 'pages-sub/verify/code' && (await phone.shows('verify-name'))) {
      await phone.types('verify-name', way.student.name);
      await phone.tap('verify-submit');
    }
  },
  'pages-sub/info/confirm': async (phone, way) => {
    if (await phone.shows('contact-phone')) {
      await phone.types('contact-phone', '13800000000');
    }
    if (await phone.shows('contact-email')) {
      await phone.types('contact-email', `${way.student.studentNumber}@example.org`);
    }
    await phone.tap('confirm-info');
  },
  'pages-sub/photo/rules': (phone) => phone.tap('rules-next'),
  'pages-sub/photo/source': (phone, way) =>
    way.camera ? phone.tap('use-camera') : phone.picks('use-album', way.photo ?? portrait()),
  'pages-sub/photo/capture': async (phone) => {
    await phone.tap('shoot');
    await phone.until('the picture', async () => (await phone.route()) !== 'pages-sub/photo/capture', 40_000);
  },
  'pages-sub/photo/adjust': async (phone, way) => {
    await way.adjusts?.(phone);
    await phone.tap('use-photo');
    // The platform may say that it is busy; then a student taps again.
    await phone.until(
      'the screening',
      async () => {
        if (await phone.canTap('use-photo')) {
          await phone.tap('use-photo');
        }
        return (await phone.route()) !== 'pages-sub/photo/adjust';
      },
      120_000,
    );
  },
  'pages-sub/photo/findings': async (phone) => {
    await phone.tapsOneOf('submit-photo', 'go-on', 'photo-refused');
    if (await phone.shows('photo-refused')) {
      throw new Error(`the photo was refused: ${await phone.words()}`);
    }
  },
  'pages-sub/order/edit': (phone) => phone.tapsOneOf('edit-confirm', 'edit-replace'),
  'pages-sub/order/reasons': (phone) => phone.tapsOneOf('reasons-recapture', 'order-act'),
  'pages-sub/pay/index': async (phone) => {
    await phone.tap('pay-now');
    await phone.atCashier('pay');
  },
  'pages-sub/pay/result': async (phone) => {
    await phone.until('the payment to be known', async () => phone.shows('payment-paid'));
    await phone.tap('pay-result-go-on');
  },
};

/**
 * @param {import('./phone.mjs').Phone} phone
 * @param {{school: object, student?: object, code?: Buffer, photo?: Buffer, camera?: boolean, sees?: (route: string) => Promise<void>}} way
 * @param {...string} goals routes to stop at, before anything is done there
 */
export async function walk(phone, way, ...goals) {
  way.student ??= way.school.student;
  for (let steps = 0; steps < 40; steps += 1) {
    const route = await phone.until('a page', async () => (await phone.isReady()) && phone.route());
    if (goals.includes(route)) {
      return;
    }
    const act = ACTS[route];
    if (!act) {
      throw new Error(`nothing is known to do on ${route}, on the way to ${goals.join(' or ')}`);
    }
    await way.sees?.(route);
    await act(phone, way);
    await phone.until(
      `another page than ${route}`,
      async () => (await phone.route()) !== route || phone.shows('home-follow'),
    );
  }
  throw new Error(`the way to ${goals.join(' or ')} has no end`);
}

/** Pictures of every page that is passed, the first time. */
export function pictures(phone) {
  const taken = new Set();
  return async (route) => {
    const name = route.replace(/^pages(-sub)?\//, '').replaceAll('/', '-');
    if (!taken.has(name)) {
      taken.add(name);
      await phone.looks(name);
    }
  };
}
