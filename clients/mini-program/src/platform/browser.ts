import {
  Dismissed,
  phoneRefused,
  Unavailable,
  type Picked,
  type Platform,
  type SubscribeAnswer,
} from './types';

/** What the WeChat sandbox's shim puts into the page (`/sandbox/wechat/preview/wx-shim.js`). */
interface Shim {
  login(options: { success(result: { code: string }): void; fail(failure: Failure): void }): void;
  requirePrivacyAuthorize(options: { success(): void; fail(failure: Failure): void }): void;
  openPrivacyContract?(options: object): void;
  requestSubscribeMessage(options: {
    tmplIds: string[];
    success(result: Record<string, string>): void;
    fail(failure: Failure): void;
  }): void;
  requestPayment(options: object): void;
  xz?: {
    getPhoneNumber(): Promise<{ code?: string; errMsg: string; errno?: number }>;
    followOfficialAccount?(): Promise<void>;
  };
}

interface Failure {
  errMsg: string;
}

function shim(): Shim {
  const found = (window as unknown as { wx?: Shim }).wx;
  if (!found?.login) {
    throw new Unavailable('请在微信中打开“毕业生图像采集”小程序');
  }
  return found;
}

const refused = (failure: Failure, advice: string) =>
  /cancel|deny/.test(failure.errMsg) ? new Dismissed(failure.errMsg) : new Unavailable(advice);

/** A browser: in the local preview WeChat's sandbox lends it a phone. */
export const phone: Platform = {
  name: 'browser',

  entry: () => ({
    tenant: /^\/m\/([a-z0-9-]+)\//.exec(location.pathname)?.[1] ?? import.meta.env.VITE_TENANT ?? '',
    base: '',
  }),

  loginCode: async () => {
    const phone = shim();
    return new Promise((resolve, reject) => {
      phone.login({
        success: (result) => resolve(result.code),
        fail: (failure) => reject(refused(failure, '微信登录没有成功，请稍后再试')),
      });
    });
  },

  phoneCode: async () => {
    const answer = await shim().xz?.getPhoneNumber();
    if (!answer?.code) {
      throw phoneRefused(answer);
    }
    return answer.code;
  },

  follow: async () => {
    await shim().xz?.followOfficialAccount?.();
  },

  requirePrivacy: async () => {
    const phone = shim();
    return new Promise((resolve, reject) => {
      phone.requirePrivacyAuthorize({
        success: () => resolve(),
        fail: () => reject(new Dismissed('privacy guide refused')),
      });
    });
  },

  openPrivacyGuide: () => shim().openPrivacyContract?.({}),

  subscribe: async (templates) => {
    const phone = shim();
    return new Promise((resolve) => {
      phone.requestSubscribeMessage({
        tmplIds: templates.slice(0, 3),
        success: (result) => {
          const answers = Object.entries(result).filter(([name]) => name !== 'errMsg');
          resolve(Object.fromEntries(answers) as Record<string, SubscribeAnswer>);
        },
        fail: () => resolve({}),
      });
    });
  },

  pay: async (facts) => {
    const phone = shim();
    return new Promise((resolve, reject) => {
      phone.requestPayment({
        appId: facts.appId,
        timeStamp: facts.timeStamp,
        nonceStr: facts.nonceStr,
        package: facts.packageValue,
        signType: facts.signType,
        paySign: facts.paySign,
        success: () => resolve(),
        fail: (failure: Failure) => reject(refused(failure, '支付没有完成，请稍后再试')),
      });
    });
  },

  pickPicture: (source) =>
    new Promise<Picked>((resolve, reject) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = 'image/jpeg,image/png,image/heic';
      if (source === 'camera') {
        input.setAttribute('capture', 'environment');
      }
      input.setAttribute('data-testid', 'picture-input');
      input.style.display = 'none';
      const done = () => input.remove();
      input.onchange = () => {
        const file = input.files?.[0];
        done();
        if (file) {
          resolve({ path: URL.createObjectURL(file), size: file.size });
        } else {
          reject(new Dismissed('nothing chosen'));
        }
      };
      input.addEventListener('cancel', () => {
        done();
        reject(new Dismissed('nothing chosen'));
      });
      document.body.appendChild(input);
      input.click();
    }),

  read: async (path) => {
    // eslint-disable-next-line no-restricted-globals -- a blob of this page, not the network
    const response = await fetch(path);
    return response.arrayBuffer();
  },

  savePicture: (bytes, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return Promise.resolve();
  },

  pictureAddress: (bytes) => Promise.resolve(URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))),

  forgetPicture: (address) => URL.revokeObjectURL(address),

  copy: async (text) => {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
  },

  linkTo: (page) => `${location.origin}${location.pathname}#/${page}`,

  prompts: 'voice',

  speak: (text) => {
    if ('speechSynthesis' in window) {
      window.speechSynthesis.cancel();
      const sentence = new SpeechSynthesisUtterance(text);
      sentence.lang = 'zh-CN';
      window.speechSynthesis.speak(sentence);
    }
  },

  keep: async (name, bytes) => {
    await withDrafts('readwrite', (drafts) => drafts.put(bytes, name)).catch(() => undefined);
  },

  kept: (name) =>
    withDrafts<ArrayBuffer | undefined>('readonly', (drafts) => drafts.get(name)).then(
      (bytes) => bytes ?? null,
      () => null,
    ),

  drop: async (name) => {
    await withDrafts('readwrite', (drafts) => drafts.delete(name)).catch(() => undefined);
  },

  toJpeg: async (bytes, longEdge) => {
    const address = URL.createObjectURL(new Blob([bytes]));
    try {
      const picture = await loaded(address);
      const scale = Math.min(1, longEdge / Math.max(picture.naturalWidth, picture.naturalHeight));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.naturalWidth * scale);
      canvas.height = Math.round(picture.naturalHeight * scale);
      const pen = canvas.getContext('2d')!;
      // PNG may be transparent; JPEG would make that black.
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return await jpegOf(canvas, 0.92);
    } finally {
      URL.revokeObjectURL(address);
    }
  },

  nameInput: (field, label, wrong) => {
    const input = field instanceof Element ? field.querySelector('input') : null;
    input?.setAttribute('aria-label', label);
    input?.setAttribute('aria-invalid', String(wrong));
  },

  namePictures: (element, label) => {
    if (element instanceof Element) {
      element.querySelectorAll('img').forEach((picture) => (picture.alt = label));
    }
  },

  onNetwork: (listener) => {
    window.addEventListener('online', () => listener(true));
    window.addEventListener('offline', () => listener(false));
  },
};

const DRAFTS = 'xz-drafts';

/** One act on the pictures that wait in this browser. */
function withDrafts<T>(mode: IDBTransactionMode, act: (drafts: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DRAFTS, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(DRAFTS);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const request = act(database.transaction(DRAFTS, mode).objectStore(DRAFTS));
      request.onsuccess = () => {
        resolve(request.result as T);
        database.close();
      };
      request.onerror = () => {
        reject(request.error);
        database.close();
      };
    };
  });
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () =>
      reject(
        new Unavailable('这张照片的格式打不开，请换一张 JPG 照片（苹果手机：设置→相机→格式→兼容性最佳）'),
      );
    picture.src = address;
  });
}

/** What a canvas shows, as a file. */
export function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob) {
          resolve(blob.arrayBuffer());
        } else {
          reject(new Unavailable('照片太大，这部手机处理不了，请换一张'));
        }
      },
      'image/jpeg',
      quality,
    );
  });
}
