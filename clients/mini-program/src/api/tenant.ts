import { call } from './http';

/** The public part of a regional centre's policy: everything in which centres differ on a phone. */
export interface PublicPolicy {
  id: string;
  name: string;
  batchCode: { label: string; example: string; help: string };
  identityInputs: ('batch-code' | 'id-tail' | 'collection-code')[];
  login: 'wechat' | 'wechat-phone';
  officialAccountFirst: boolean;
  agreements: string[];
  contact: { phone: 'typed' | 'wechat'; email: 'when-confirming' | 'when-downloading' };
  capture: { sources: ('camera' | 'album')[]; crop: 'manual' | 'automatic' };
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
  customerService: { label: string; phones?: string[]; hours?: { days: string; from: string; to: string }[] };
}

export const publicPolicy = () => call<PublicPolicy>('tenant', { anonymous: true });
