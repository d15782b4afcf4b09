/** What `wx.requestPayment` needs; prepared and signed by the platform. */
export interface PaymentFacts {
  appId: string;
  timeStamp: string;
  nonceStr: string;
  /** WeChat's `package` member. */
  packageValue: string;
  signType: string;
  paySign: string;
}

export interface Picked {
  /** Where the file lies on the phone, or a blob address in a browser. */
  path: string;
  /** Bytes. */
  size: number;
}

/** accept: one message may be sent; reject: not now; ban: never; filter: not asked (same title twice). */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter';

/** The student closed a sheet without saying yes. No error: the page stays as it is. */
export class Dismissed extends Error {}

/** This phone or WeChat version cannot do it, or it was refused for good; the message says what to do. */
export class Unavailable extends Error {}

export interface Entry {
  /** The regional centre, from the page's address or from the build. */
  tenant: string;
  /** The platform's origin; empty in a browser. */
  base: string;
}

export interface Platform {
  readonly name: 'wechat' | 'browser';
  entry(): Entry;
  /** A code for `POST /sessions`. @throws Unavailable */
  loginCode(): Promise<string>;
  /**
   * A code for `POST /me/phone`; null where only WeChat's own button may ask (openType getPhoneNumber).
   * @throws Dismissed @throws Unavailable
   */
  phoneCode: (() => Promise<string>) | null;
  /** Follows the official account; null where a page cannot, and the student does it in WeChat. @throws Unavailable */
  follow: (() => Promise<void>) | null;
  /** Makes sure that the privacy guide was agreed to. @throws Dismissed */
  requirePrivacy(): Promise<void>;
  /** Opens WeChat's privacy guide, where there is one. */
  openPrivacyGuide(): void;
  /** Asks for one message per template (at most 3); only in answer to a tap. Never throws. */
  subscribe(templates: string[]): Promise<Record<string, SubscribeAnswer>>;
  /** The cashier. Its "ok" is no proof of payment: the platform is asked afterwards. @throws Dismissed @throws Unavailable */
  pay(facts: PaymentFacts): Promise<void>;
  /** One picture, as it is on the phone, never recompressed. @throws Dismissed @throws Unavailable */
  pickPicture(source: 'camera' | 'album'): Promise<Picked>;
  /** Bytes of a picked file. */
  read(path: string): Promise<ArrayBuffer>;
  /** Puts a JPEG into the album, or offers it as a download. @throws Dismissed @throws Unavailable */
  savePicture(bytes: ArrayBuffer, name: string): Promise<void>;
  /** An address under which a page can show these bytes; release it with `forgetPicture`. */
  pictureAddress(bytes: ArrayBuffer): Promise<string>;
  forgetPicture(address: string): void;
  copy(text: string): Promise<void>;
  /** An address under which any phone can open a page of this centre, in WeChat or in a browser. */
  linkTo(page: string): string;
  /** What a student perceives of `speak` without looking. */
  readonly prompts: 'voice' | 'shaking';
  /**
   * Says a short sentence aloud where the phone can. WeChat has no voice for mini-programs and shakes the phone: short when
   * something is to be changed, long when all is well.
   */
  speak(text: string, good?: boolean): void;
  /**
   * Keeps bytes on this phone under a name, until they are dropped; a draft outlives a killed page.
   * Never throws: a phone without room for it only loses the draft.
   */
  keep(name: string, bytes: ArrayBuffer): Promise<void>;
  /** What was kept, or null. */
  kept(name: string): Promise<ArrayBuffer | null>;
  drop(name: string): Promise<void>;
  /** The picture as JPEG, upright, at most so long at its longer edge. @throws Unavailable with what to do */
  toJpeg(bytes: ArrayBuffer, longEdge: number): Promise<ArrayBuffer>;
  /** Gives the input inside a drawn field its name and fault, where the framework leaves them outside. */
  nameInput(field: unknown, label: string, wrong: boolean): void;
  /** The same for the pictures inside; called when they have loaded. */
  namePictures(element: unknown, label: string): void;
  /** Called when the network goes or comes back. */
  onNetwork(listener: (online: boolean) => void): void;
}

/** WeChat's answers to the phone button. 1400001: the centre has used up its paid asks; the student can type. */
export function phoneRefused(answer: { errMsg?: string; errno?: number } | undefined): Error {
  return answer?.errno === 1400001 || !/deny|cancel/.test(answer?.errMsg ?? '')
    ? new Unavailable('现在不能自动获取手机号，请稍后手动填写')
    : new Dismissed(answer?.errMsg);
}
