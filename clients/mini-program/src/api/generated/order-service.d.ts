// Generated from infra/contracts/http/order-service.yaml by npm run types.
export interface paths {
  '/api/{tenant}/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My orders, newest first; all of them, or those of one tab */
    get: operations['mine'];
    put?: never;
    /** Opens the order of a verified enrollment; needs an Idempotency-Key */
    post: operations['place'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One order: status, next step, progress and promise */
    get: operations['one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirms the standard photo */
    post: operations['confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/payment-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks WeChat Pay at once, after the student says that it was paid */
    post: operations['check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Starts paying, or goes on with it; needs an Idempotency-Key */
    post: operations['pay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/recaptures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks for another photo instead of the one whose standard photo is shown */
    post: operations['recapture'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/refund-proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes to give the whole payment back; needs an Idempotency-Key */
    post: operations['propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/refund-proposals/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Agrees as the second person; the money goes back. Needs an Idempotency-Key */
    post: operations['approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/refund-proposals/refusals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Disagrees as the second person; the order goes on */
    post: operations['refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/refunds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives the whole payment back and ends the order; needs an Idempotency-Key */
    post: operations['refund_1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/submissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Submits the photo the student has seen, the first time or after a rejection */
    post: operations['submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/orders/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every fact of the order with its time; who of the staff, only to the staff */
    get: operations['timeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/refund-proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Refunds that wait for a second person, the oldest first */
    get: operations['open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/callbacks/{tenant}/wechat-pay/refunds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** WeChat Pay says how a refund went */
    post: operations['refund'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/callbacks/{tenant}/wechat-pay/transactions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** WeChat Pay says that a payment arrived */
    post: operations['transaction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The facts of an order, for other services */
    get: operations['facts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    FactView: {
      /** Format: date-time */
      at?: string;
      details?: {
        [key: string]: string;
      };
      reasons?: string[];
      what?: string;
    };
    MyOrders: {
      orders?: components['schemas']['OrderView'][];
    };
    NewOrder: {
      enrollmentId: string;
    };
    NewProposal: {
      reason: string;
    };
    OpenProposals: {
      proposals?: components['schemas']['ProposalView'][];
    };
    OrderFacts: {
      batchId?: string;
      enrollmentId?: string;
      orderId?: string;
      /** Format: int32 */
      revision?: number;
      stage?: string;
      studentId?: string;
    };
    OrderView: {
      /** Format: int64 */
      amountInFen?: number;
      batchId?: string;
      batchName?: string;
      /** Format: date-time */
      closesAt?: string;
      /** Format: date-time */
      confirmBy?: string;
      /** Format: date-time */
      deleteAt?: string;
      /** Format: date-time */
      dueAt?: string;
      enrollmentId?: string;
      /** Format: date-time */
      handInBy?: string;
      /** Format: date-time */
      handoffDueAt?: string;
      /** @enum {string} */
      nextStep?:
        | 'UPLOAD_PHOTO'
        | 'REPLACE_PHOTO'
        | 'PAY'
        | 'SUBMIT_PHOTO'
        | 'WAIT_FOR_REVIEW'
        | 'WAIT_FOR_STANDARD_PHOTO'
        | 'CONFIRM_STANDARD_PHOTO'
        | 'SAVE_STANDARD_PHOTO'
        | 'WAIT_FOR_REFUND'
        | 'NONE';
      /** Format: date-time */
      openedAt?: string;
      orderId?: string;
      /** Format: date-time */
      paidAt?: string;
      /** @enum {string} */
      payer?: 'student' | 'institution';
      /** Format: date-time */
      paymentDeadline?: string;
      photo?: components['schemas']['PhotoView'];
      /** Format: date-time */
      platformUploadDueAt?: string;
      progress?: components['schemas']['Step'][];
      /** @enum {string} */
      publicStatus?:
        | 'PENDING_PAYMENT'
        | 'PENDING_PHOTO'
        | 'PENDING_REVIEW'
        | 'APPROVED'
        | 'REJECTED'
        | 'RETURNED'
        | 'CLOSED'
        | 'REFUNDED';
      /** Format: date-time */
      recaptureUntil?: string;
      refundable?: boolean;
      refunds?: components['schemas']['RefundView'][];
      rejection?: components['schemas']['Rejection'];
      /** Format: date-time */
      standardPhotoDueAt?: string;
    };
    PaymentSheet: {
      appId?: string;
      nonceStr?: string;
      outTradeNo?: string;
      packageValue?: string;
      paySign?: string;
      signType?: string;
      timeStamp?: string;
    };
    PhotoView: {
      accepted?: boolean;
      /** Format: int32 */
      revision?: number;
    };
    ProposalView: {
      /** Format: int64 */
      amountInFen?: number;
      orderId?: string;
      /** Format: date-time */
      proposedAt?: string;
      proposedBy?: string;
      reason?: string;
    };
    RefundView: {
      /** Format: int64 */
      amountInFen?: number;
      /** @enum {string} */
      reason?:
        | 'paid-twice'
        | 'paid-too-late'
        | 'requested-by-student'
        | 'not-approved-in-time'
        | 'decided-by-operator';
      /** Format: date-time */
      refundedAt?: string;
    };
    Rejection: {
      reasons?: string[];
      /** Format: date-time */
      rejectedAt?: string;
    };
    Step: {
      /** Format: date-time */
      at?: string;
      /** Format: date-time */
      dueAt?: string;
      /** @enum {string} */
      owner?: 'STUDENT' | 'REVIEWER' | 'CENTRE';
      /** @enum {string} */
      state?: 'DONE' | 'CURRENT' | 'FAILED' | 'AHEAD';
      /** @enum {string} */
      step?: 'SIGN_IN' | 'VERIFY' | 'PHOTO' | 'REVIEW' | 'STANDARDIZE' | 'CONFIRM' | 'COMPLETE';
    };
    Submission: {
      /** Format: int32 */
      revision?: number;
    };
    TimelineView: {
      facts?: components['schemas']['FactView'][];
      orderId?: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  mine: {
    parameters: {
      query?: {
        tab?: 'pending' | 'approved' | 'rejected';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['MyOrders'];
        };
      };
    };
  };
  place: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewOrder'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderView'];
        };
      };
    };
  };
  one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderView'];
        };
      };
    };
  };
  confirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderView'];
        };
      };
    };
  };
  check: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderView'];
        };
      };
    };
  };
  pay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['PaymentSheet'];
        };
      };
    };
  };
  recapture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderView'];
        };
      };
    };
  };
  propose: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewProposal'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['ProposalView'];
        };
      };
    };
  };
  approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderView'];
        };
      };
    };
  };
  refuse: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderView'];
        };
      };
    };
  };
  refund_1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderView'];
        };
      };
    };
  };
  submit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Submission'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderView'];
        };
      };
    };
  };
  timeline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['TimelineView'];
        };
      };
    };
  };
  open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OpenProposals'];
        };
      };
    };
  };
  refund: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  transaction: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  facts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['OrderFacts'];
        };
      };
    };
  };
}
