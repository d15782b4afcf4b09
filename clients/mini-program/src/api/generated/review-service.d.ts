// Generated from infra/contracts/http/review-service.yaml by npm run types.
export interface paths {
  '/api/{tenant}/exceptions-register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The register's form
     * @description The statement, and what a student who cannot take something off signs for.
     */
    get: operations['form'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/exceptions-register/{orderId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was signed for an order */
    get: operations['line'];
    /**
     * Sign
     * @description For one's own order; signing again replaces what was signed for.
     */
    put: operations['sign'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-leases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hold the most urgent tasks
     * @description Tops up what the caller holds to count tasks, oldest promise first, and answers with all of them; a repeated request changes nothing. A task that is neither opened nor decided before leasedUntil goes back to the queue.
     */
    post: operations['lease'];
    /**
     * Give everything back
     * @description At the end of a shift: what the caller holds returns to its old place in the queue at once instead of when the lease is over.
     */
    delete: operations['giveAllBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-leases/{taskId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Give one task back
     * @description A task that the caller does not hold any more is left as it is.
     */
    delete: operations['giveBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-progress/{orderId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where the photo stands in review
     * @description The latest round of one's own order: its promise and its place in the queue.
     */
    get: operations['progress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-reasons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Why a photo may be rejected
     * @description Codes with title and advice for the student, and the clause they come from.
     */
    get: operations['listReasons'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tasks by state, oldest promise first */
    get: operations['listTasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-tasks/{taskId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One task
     * @description Students see their own, with the decision and without the reviewers.
     */
    get: operations['getTask'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-tasks/{taskId}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decide about the photo
     * @description There is one decision per round, by the reviewer who holds the task. It names the revision, and the digests of the photo and of the standard photo it is about; any other is void. The same decision again changes nothing.
     */
    post: operations['decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-tasks/{taskId}/openings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Look at the photo
     * @description Renews the caller's lease. From the first opening on the student cannot withdraw.
     */
    post: operations['open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-tasks/{taskId}/recrops': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have the standard photo cut anew
     * @description For the reviewer who holds the task, by the rules for a student's own crop; it is made from the original as it is asked for, or refused. From then on a decision has to name it by its standardSha256. The same crop again changes nothing.
     */
    post: operations['recrop'];
    /** Back to the standard photo that the screening made */
    delete: operations['undo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/review-tasks/{taskId}/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take the photo back (撤回审核)
     * @description Where the regional centre offers it, and before a reviewer has opened it.
     */
    post: operations['withdraw_1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/orders/{orderId}/review-withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a round out of review, for a refund
     * @description Before a reviewer has opened it; repeating it changes nothing.
     */
    post: operations['withdraw'];
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
    /** @description A part of the upright photo (EXIF orientation applied), 3 wide to 4 high, in shares of its width and height: 0 is the left or upper edge, 1 the right or lower one. */
    Crop: {
      /** Format: double */
      height?: number;
      /** Format: double */
      width?: number;
      /** Format: double */
      x?: number;
      /** Format: double */
      y?: number;
    };
    DecisionRequest: {
      /** @enum {string} */
      decision: 'approved' | 'rejected';
      /** @description For the student. */
      note?: string;
      /** @description Codes of GET review-reasons; a rejection needs one. */
      reasons?: string[];
      /** Format: int32 */
      revision?: number;
      sha256: string;
      /** @description Of the standard photo that was on the screen; absent means that of the screening */
      standardSha256?: string;
    };
    ExceptionKind: {
      code: string;
      title: string;
    };
    LeaseAnswer: {
      tasks?: components['schemas']['ReviewTask'][];
    };
    LeaseRequest: {
      /** Format: int32 */
      count?: number;
    };
    Reason: {
      advice: string;
      clause: string;
      code: string;
      noteRequired?: boolean;
      title: string;
    };
    ReasonList: {
      reasons?: components['schemas']['Reason'][];
    };
    RecropRequest: {
      crop: components['schemas']['Crop'];
    };
    RegisterForm: {
      kinds?: components['schemas']['ExceptionKind'][];
      statement?: string;
      version?: string;
    };
    RegisterLine: {
      kinds?: string[];
      orderId?: string;
      /** Format: date-time */
      signedAt?: string;
      /** @description Of the statement that was signed. */
      version?: string;
    };
    ReviewDecision: {
      /** Format: date-time */
      decidedAt?: string;
      /** @description Who decided; told to staff only. */
      decidedBy?: string;
      /** @enum {string} */
      decision?: 'approved' | 'rejected';
      note?: string;
      reasons?: string[];
    };
    ReviewProgress: {
      /**
       * Format: date-time
       * @description Until when the result was promised.
       */
      dueAt?: string;
      /**
       * Format: int64
       * @description From 1; absent once a reviewer has looked at the photo.
       */
      place?: number;
      /** Format: int32 */
      round?: number;
      /** @enum {string} */
      state?: 'waiting' | 'in-review' | 'decided' | 'withdrawn';
      /** Format: date-time */
      submittedAt?: string;
      /** @description What is withdrawn with POST …/review-tasks/{taskId}/withdrawals. */
      taskId?: string;
      /**
       * Format: int64
       * @description How many photos of the regional centre wait for a decision.
       */
      undecided?: number;
      /** @description Whether the photo can be taken back now (撤回审核). */
      withdrawable?: boolean;
    };
    ReviewRecrop: {
      crop?: components['schemas']['Crop'];
      /** Format: date-time */
      recroppedAt?: string;
      recroppedBy?: string;
    };
    ReviewTask: {
      decision?: components['schemas']['ReviewDecision'];
      /**
       * Format: date-time
       * @description Until when the student was promised the result.
       */
      dueAt?: string;
      /** @description What the student signed for in the exceptions register (L-P8). */
      exceptions?: string[];
      /** @description Who holds it; told to staff only. */
      leasedBy?: string;
      /**
       * Format: date-time
       * @description Told to staff only.
       */
      leasedUntil?: string;
      /**
       * Format: date-time
       * @description When a reviewer first looked at it.
       */
      openedAt?: string;
      orderId?: string;
      /** @description The uploaded photo. */
      originalUrl?: string;
      /** @description The photo's submission with the findings. */
      photoUrl?: string;
      /** @description The standard photo as it would be. */
      previewUrl?: string;
      /** @description The framing that a reviewer chose; told to staff only. */
      recrop?: components['schemas']['ReviewRecrop'];
      /** Format: int32 */
      revision?: number;
      /** Format: int32 */
      round?: number;
      sha256?: string;
      /** @description Of the standard photo to decide about: a decision names it. Absent in tasks of before it was noted. */
      standardSha256?: string;
      /** @enum {string} */
      state?: 'waiting' | 'leased' | 'decided' | 'withdrawn';
      /** Format: date-time */
      submittedAt?: string;
      taskId?: string;
      withdrawal?: components['schemas']['ReviewWithdrawal'];
    };
    ReviewWithdrawal: {
      /** @enum {string} */
      because?: 'student-asked' | 'refund-asked' | 'order-ended' | 'newer-round';
      /** Format: date-time */
      withdrawnAt?: string;
    };
    RoundToWithdraw: {
      /** Format: int32 */
      round?: number;
    };
    Signature: {
      kinds: string[];
      version: string;
    };
    TaskList: {
      tasks?: components['schemas']['ReviewTask'][];
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
  form: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
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
          '*/*': components['schemas']['RegisterForm'];
        };
      };
    };
  };
  line: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        orderId: string;
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
          '*/*': components['schemas']['RegisterLine'];
        };
      };
    };
  };
  sign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        orderId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Signature'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['RegisterLine'];
        };
      };
    };
  };
  lease: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LeaseRequest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['LeaseAnswer'];
        };
      };
    };
  };
  giveAllBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
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
  giveBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        taskId: string;
      };
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
  progress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        orderId: string;
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
          '*/*': components['schemas']['ReviewProgress'];
        };
      };
    };
  };
  listReasons: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
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
          '*/*': components['schemas']['ReasonList'];
        };
      };
    };
  };
  listTasks: {
    parameters: {
      query?: {
        state?: 'waiting' | 'leased' | 'decided' | 'withdrawn';
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
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
          '*/*': components['schemas']['TaskList'];
        };
      };
    };
  };
  getTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        taskId: string;
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
          '*/*': components['schemas']['ReviewTask'];
        };
      };
    };
  };
  decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionRequest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['ReviewTask'];
        };
      };
    };
  };
  open: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        taskId: string;
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
          '*/*': components['schemas']['ReviewTask'];
        };
      };
    };
  };
  recrop: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecropRequest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['ReviewTask'];
        };
      };
    };
  };
  undo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        taskId: string;
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
          '*/*': components['schemas']['ReviewTask'];
        };
      };
    };
  };
  withdraw_1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        taskId: string;
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
          '*/*': components['schemas']['ReviewTask'];
        };
      };
    };
  };
  withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        orderId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoundToWithdraw'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['ReviewTask'];
        };
      };
    };
  };
}
