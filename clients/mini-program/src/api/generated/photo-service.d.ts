// Generated from infra/contracts/http/photo-service.yaml by npm run types.
export interface paths {
  '/api/{tenant}/photos/{orderId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The latest photo of an order and its findings */
    get: operations['latest'];
    /** Hand in a photo: the bytes of a JPEG picture of at most 15 MB */
    put: operations['handIn'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/revisions/{revision}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One photo and its findings, with those that the student contests */
    get: operations['revision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/revisions/{revision}/contests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Contest soft findings of the newest photo; a reviewer decides */
    post: operations['contest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/revisions/{revision}/original': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The photo as it was handed in */
    get: operations['original'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/revisions/{revision}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The standard photo as it will be when this photo is approved */
    get: operations['preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/standard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The published standard photo; with a name, as a file to keep (G-29) */
    get: operations['standard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/code-readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The text of the collection code in a picture */
    post: operations['read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/photos/{orderId}/standard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The published standard photo, for a service that hands it on */
    get: operations['standardForService'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/standard-photos/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The published standard photo of this id, also when there is a newer one */
    get: operations['standardById'];
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
    Contest: {
      findings: string[];
    };
    Finding: {
      clause?: string;
      /** Format: double */
      confidence?: number;
      contested?: boolean;
      geometry?: components['schemas']['Geometry'];
      limit?: components['schemas']['Limit'];
      /** Format: double */
      measured?: number;
      remedy?: string;
      rule?: string;
      severity?: string;
      unit?: string;
    };
    Geometry: {
      /** Format: int32 */
      height?: number;
      shapes?: components['schemas']['Shape'][];
      /** Format: int32 */
      width?: number;
    };
    Limit: {
      /** Format: double */
      max?: number;
      /** Format: double */
      min?: number;
    };
    PhotoView: {
      accepted?: boolean;
      findings?: components['schemas']['Finding'][];
      originalUrl?: string;
      previewUrl?: string;
      /** Format: int32 */
      revision?: number;
      sha256?: string;
      submissionId?: string;
      /** Format: int32 */
      triesLeft?: number;
    };
    Reading: {
      text?: string;
    };
    RevisionView: {
      findings?: components['schemas']['Finding'][];
      /** Format: int32 */
      revision?: number;
      sha256?: string;
      /** Format: date-time */
      uploadedAt?: string;
    };
    Shape: {
      kind?: string;
      points?: number[][];
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
  latest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
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
          '*/*': components['schemas']['PhotoView'];
        };
      };
    };
  };
  handIn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'image/jpeg': string;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['PhotoView'];
        };
      };
    };
  };
  revision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        revision: number;
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
          'application/json': components['schemas']['RevisionView'];
        };
      };
    };
  };
  contest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        revision: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Contest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisionView'];
        };
      };
    };
  };
  original: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        revision: number;
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
          'image/jpeg': string;
        };
      };
    };
  };
  preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        revision: number;
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
          'image/jpeg': string;
        };
      };
    };
  };
  standard: {
    parameters: {
      query?: {
        name?: string;
      };
      header?: never;
      path: {
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
          'image/jpeg': string;
        };
      };
    };
  };
  read: {
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
          '*/*': components['schemas']['Reading'];
        };
      };
    };
  };
  standardForService: {
    parameters: {
      query?: {
        name?: string;
      };
      header?: never;
      path: {
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
          'image/jpeg': string;
        };
      };
    };
  };
  standardById: {
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
          'image/jpeg': string;
        };
      };
    };
  };
}
