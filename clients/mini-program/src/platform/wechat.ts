import { Dismissed, Unavailable, type Picked, type Platform, type SubscribeAnswer } from './types';

interface Failure {
  errMsg?: string;
  errno?: number;
}

function refused(failure: Failure, advice: string): Error {
  return /cancel|deny|denied/.test(failure.errMsg ?? '')
    ? new Dismissed(failure.errMsg)
    : new Unavailable(advice);
}

const files = () => wx.getFileSystemManager();
const own = () => wx.env.USER_DATA_PATH;

const draft = (name: string) => `${own()}/draft-${name.replace(/[^\w-]/g, '_')}`;

/** WeChat on a phone. */
export const phone: Platform = {
  name: 'wechat',

  entry: () => ({ tenant: import.meta.env.VITE_TENANT ?? '', base: import.meta.env.VITE_API_BASE ?? '' }),

  loginCode: () =>
    new Promise((resolve, reject) => {
      wx.login({
        success: (result) => resolve(result.code),
        fail: () => reject(new Unavailable('微信登录没有成功，请稍后再试')),
      });
    }),

  phoneCode: null,

  follow: null,

  requirePrivacy: () =>
    new Promise((resolve, reject) => {
      // WeChat before 8.0.43 has no privacy guide and asks nothing.
      if (!wx.requirePrivacyAuthorize) {
        resolve();
        return;
      }
      wx.requirePrivacyAuthorize({
        success: () => resolve(),
        fail: () => reject(new Dismissed('privacy guide refused')),
      });
    }),

  openPrivacyGuide: () => wx.openPrivacyContract?.({}),

  subscribe: (templates) =>
    new Promise((resolve) => {
      wx.requestSubscribeMessage({
        tmplIds: templates.slice(0, 3),
        success: (result) => {
          const answers: Record<string, SubscribeAnswer> = {};
          templates.forEach((template) => {
            const answer = (result as unknown as Record<string, string>)[template];
            if (answer) {
              answers[template] = answer as SubscribeAnswer;
            }
          });
          resolve(answers);
        },
        // The main switch is off, or the sheet was closed: nothing was allowed, nothing is broken.
        fail: () => resolve({}),
      });
    }),

  pay: (facts) =>
    new Promise((resolve, reject) => {
      wx.requestPayment({
        timeStamp: facts.timeStamp,
        nonceStr: facts.nonceStr,
        package: facts.packageValue,
        signType: facts.signType as 'RSA',
        paySign: facts.paySign,
        success: () => resolve(),
        fail: (failure) => reject(refused(failure, '支付没有完成，请稍后再试')),
      });
    }),

  pickPicture: (source) =>
    new Promise<Picked>((resolve, reject) => {
      wx.chooseMedia({
        count: 1,
        mediaType: ['image'],
        sizeType: ['original'],
        sourceType: [source],
        camera: 'back',
        success: (result) => {
          const file = result.tempFiles[0];
          if (file) {
            resolve({ path: file.tempFilePath, size: file.size });
          } else {
            reject(new Dismissed('nothing chosen'));
          }
        },
        fail: (failure) => reject(refused(failure, '没有相机或相册权限，请在右上角“…”的设置中打开')),
      });
    }),

  read: (path) =>
    new Promise((resolve, reject) => {
      files().readFile({
        filePath: path,
        success: (result) => resolve(result.data as ArrayBuffer),
        fail: () => reject(new Unavailable('照片读取失败，请重新选择')),
      });
    }),

  savePicture: async (bytes, name) => {
    const path = `${own()}/${name.replace(/[\\/:*?"<>|]/g, '_')}`;
    files().writeFileSync(path, bytes);
    await new Promise<void>((resolve, reject) => {
      wx.saveImageToPhotosAlbum({
        filePath: path,
        success: () => resolve(),
        fail: (failure) => {
          if (/auth/.test(failure.errMsg)) {
            wx.openSetting({});
            reject(new Unavailable('请在设置中允许保存到相册，然后再试一次'));
          } else {
            reject(refused(failure, '没有保存成功，请再试一次'));
          }
        },
      });
    });
  },

  pictureAddress: (bytes) => {
    const path = `${own()}/show-${Date.now()}-${Math.floor(Math.random() * 1e6)}.jpg`;
    files().writeFileSync(path, bytes);
    return Promise.resolve(path);
  },

  forgetPicture: (address) => {
    files().unlink({ filePath: address, fail: () => undefined });
  },

  copy: (text) =>
    new Promise((resolve) => {
      wx.setClipboardData({ data: text, complete: () => resolve() });
    }),

  linkTo: (page) => `${import.meta.env.VITE_API_BASE ?? ''}/m/${import.meta.env.VITE_TENANT ?? ''}/#/${page}`,

  prompts: 'shaking',

  speak: (_, good = false) => {
    if (good) {
      wx.vibrateLong({ fail: () => undefined });
    } else {
      wx.vibrateShort({ type: 'heavy', fail: () => undefined });
    }
  },

  keep: (name, bytes) =>
    new Promise((resolve) => {
      files().writeFile({ filePath: draft(name), data: bytes, complete: () => resolve() });
    }),

  kept: (name) =>
    new Promise((resolve) => {
      files().readFile({
        filePath: draft(name),
        success: (result) => resolve(result.data as ArrayBuffer),
        fail: () => resolve(null),
      });
    }),

  drop: (name) =>
    new Promise((resolve) => {
      files().unlink({ filePath: draft(name), complete: () => resolve() });
    }),

  // WeChat delivers JPEG from camera and album; what else arrives came from another app.
  toJpeg: () =>
    Promise.reject(new Unavailable('请换一张不超过15MB的JPG照片：用微信拍照，或从手机相册选原图')),

  nameInput: () => undefined,

  namePictures: () => undefined,

  onNetwork: (listener) => wx.onNetworkStatusChange((state) => listener(state.isConnected)),
};
