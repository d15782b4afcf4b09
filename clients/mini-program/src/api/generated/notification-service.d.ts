// Generated from infra/contracts/http/notification-service.yaml by npm run types.
export interface paths {
  '/api/{tenant}/message-credits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is left of each subscribe message; ask again where nothing is */
    get: operations['credits'];
    put?: never;
    /** The student answered wx.requestSubscribeMessage */
    post: operations['answered'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The student's notices, newest first; the next page is after its last one */
    get: operations['inbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/notices/{id}/readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The student has read a notice */
    post: operations['read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photo-deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mail the returned standard photo to its owner, named as they like */
    post: operations['mail'];
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
    Answers: {
      answers: {
        [key: string]: string;
      };
    };
    Credit: {
      answer?: string;
      /** Format: int32 */
      left?: number;
      occasions?: string[];
      template?: string;
    };
    Entry: {
      /** Format: date-time */
      createdAt?: string;
      noticeId?: string;
      orderId?: string;
      /** Format: date-time */
      readAt?: string;
      template?: string;
      text?: string;
      title?: string;
    };
    MessageCredits: {
      credits?: components['schemas']['Credit'][];
    };
    PhotoDelivery: {
      /** @description sent, or unknown: the mail server has not answered, so look into the mailbox before asking again */
      state?: string;
    };
    Wish: {
      name?: string;
      orderId: string;
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
  credits: {
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
          'application/json': components['schemas']['MessageCredits'];
        };
      };
    };
  };
  answered: {
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
        'application/json': components['schemas']['Answers'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageCredits'];
        };
      };
    };
  };
  inbox: {
    parameters: {
      query?: {
        limit?: number;
        /** @description Id of the last notice of the page before */
        after?: string;
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
          'application/json': components['schemas']['Entry'][];
        };
      };
    };
  };
  read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        id: string;
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
  mail: {
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
        'application/json': components['schemas']['Wish'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhotoDelivery'];
        };
      };
    };
  };
}
