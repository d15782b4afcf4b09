import { call } from './http';

export interface Passage {
  title: string;
  text: string;
}

/** What a student agrees to, in the version that is asked for. */
export interface AgreementText {
  purpose: string;
  version: string;
  title: string;
  /** In one line, beside the box to tick. */
  summary: string;
  paragraphs: string[];
}

/** The public part of a regional centre's policy: everything in which centres differ on a phone. */
export interface PublicPolicy {
  id: string;
  name: string;
  /** The words on the one button of the home page (L-2). */
  startLabel: string;
  batchCode: { label: string; example: string; help: string };
  identityInputs: ('batch-code' | 'id-tail' | 'collection-code')[];
  login: 'wechat' | 'wechat-phone';
  officialAccountFirst: boolean;
  /** To be followed where `officialAccountFirst` (L-3). */
  officialAccount?: { name: string };
  agreements: string[];
  contact: { phone: 'typed' | 'wechat'; email: 'when-confirming' | 'when-downloading' };
  /** friend: another phone is the camera, by a code that is scanned. */
  capture: { sources: ('camera' | 'album' | 'friend')[]; crop: 'manual' | 'automatic' };
  background: { name: string; rgb: [number, number, number] };
  paymentBeforePhoto: boolean;
  confirmationByStudent: boolean;
  withdrawalFromReview: boolean;
  recapture: ('after-rejection' | 'when-dissatisfied')[];
  ordersShownAs: 'tabs' | 'progress';
  reviewPromise: {
    label: string;
    atMost: string;
    countedIn: 'working-days' | 'calendar-days';
    hours?: { days: string; from: string; to: string };
  };
  onwardPromises?: { standardPhoto?: string; platformUpload?: string; handoff?: string };
  download: ('album' | 'email')[];
  exceptionsRegister: boolean;
  addingEnrollments: boolean;
  customerService: {
    label: string;
    /** The chat of WeChat is answered (G-33). */
    online?: boolean;
    phones?: string[];
    hours?: { days: string; from: string; to: string }[];
  };
  /** What to have at hand before starting (G-1 to G-5). */
  checklist: { title: string; text: string; help?: 'collection-code' }[];
  /** What will happen, to be read before it begins (G-15). */
  guide: Passage[];
  collectionCodeHelp: { steps: string[]; tips: string[] };
  rules: Passage[];
  faq: { question: string; answer: string }[];
  agreementTexts: AgreementText[];
}

export const publicPolicy = () => call<PublicPolicy>('tenant', { anonymous: true });
