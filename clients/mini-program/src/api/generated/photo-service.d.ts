// Generated from infra/contracts/http/photo-service.yaml by npm run types.
export interface paths {
  '/api/{tenant}/hand-offs/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether a photo may be sent with this token, and until when; needs no sign-in */
    get: operations['look_2'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/hand-offs/{token}/photo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Send the photo: the bytes of a JPEG picture of at most 15 MB; needs no sign-in
     * @description It replaces one that was sent before, until the student has taken one over. After a break it is sent again as a whole; the same photo twice is one photo.
     */
    put: operations['send'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
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
  '/api/{tenant}/photos/{orderId}/hand-offs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Let a friend take the photo with another phone
     * @description The token is told once; whoever has it may send a photo for this order, and nothing else, until expiresAt. Another hand-off of the same order ends this one.
     */
    post: operations['open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/hand-offs/{handOffId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the friend has sent a photo */
    get: operations['look_1'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/hand-offs/{handOffId}/picture': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The friend's photo, byte by byte as it was sent */
    get: operations['picture'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/hand-offs/{handOffId}/retakes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask the friend for another photo; the one that is here is deleted */
    post: operations['askAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/hand-offs/{handOffId}/take-overs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The student's phone has the photo: the hand-off is over and the photo deleted here
     * @description The student hands it in like any other photo; only that is screened and counts as a try. Asking again is fine.
     */
    post: operations['takeOver'];
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
  '/api/{tenant}/photos/{orderId}/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin to send a photo in pieces, or go on after a break
     * @description The same photo for the same order is the same upload; offset says how much of it is here. An upload that is not completed is gone 24 hours after its beginning.
     */
    post: operations['begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/uploads/{uploadId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much of a photo is here */
    get: operations['look'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/uploads/{uploadId}/chunks/{offset}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * One piece of a photo: chunkSize bytes, the last one shorter
     * @description A piece counts when it is answered; one that breaks off is sent again as a whole. The same piece again is fine. At another place than the next one it is refused, and told where the next one begins. Where the link is good, pieces of up to largestChunk bytes cost everybody less.
     */
    put: operations['take'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/photos/{orderId}/uploads/{uploadId}/completions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * All pieces are here: hand in the photo, as PUT /photos/{orderId} does
     * @description Only this counts as a try. Asking again gives the same answer and costs nothing. Another crop is another try, for which nothing is sent again.
     */
    post: operations['complete'];
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
  '/internal/{tenant}/photos/{orderId}/revisions/{revision}/recrops': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The standard photo in the framing that a reviewer chose
     * @description Made anew from the original and kept beside the others; the same framing gives the same bytes. Which one counts the decision says, by its digest.
     */
    post: operations['recrop'];
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
  '/internal/{tenant}/reference-photos': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many there are of a batch */
    get: operations['count'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/reference-photos/{entryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** The fingerprint of a photo that a student has on record is kept */
    put: operations['keep'];
    post?: never;
    /** The photos of a student are forgotten */
    delete: operations['remove'];
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
    Completion: {
      crop?: components['schemas']['Crop'];
    };
    Contest: {
      findings: string[];
    };
    /** @description A part of the upright picture (EXIF orientation applied), in shares of its width and height: 0 is the left or upper edge, 1 the right or lower one. An automatic one may reach beyond the edges, where only wall is missing. */
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
    DuplicateView: {
      /**
       * Format: int32
       * @description Of 255 bits of the face; two shots of anybody differ in about 120
       */
      differingBits?: number;
      /** @description same-file, same-photo (cut, colored, compressed, scaled or mirrored) or maybe-same-photo; may grow, what is unknown reads as the last one */
      likeness?: string;
      /** @description Whether the one is the mirror image of the other */
      mirrored?: boolean;
      /** @description The other order; the same one when it rejected this photo before */
      orderId?: string;
      originalUrl?: string;
      /** @description Whether a reviewer rejected it */
      rejected?: boolean;
      /** Format: int32 */
      revision?: number;
    };
    /** @description One thing the screening noticed, as the schema finding/v1 of the contracts describes it. hard: the standard makes the photo unusable. soft: student and reviewer should look; the student may contest it while its rule is among contestable. hint: only staff is told; no measurement can decide it, so a reviewer looks. Clients own the words and the pictures of good and bad examples, by rule and remedy. */
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
    FriendView: {
      /** Format: date-time */
      expiresAt?: string;
      /** @enum {string} */
      state?: 'waiting' | 'received';
    };
    /** @description Where it is, in pixels of the uploaded picture as it is seen (EXIF orientation applied): origin top left, x to the right, y down. width and height are those of that picture. Without shapes it is about the whole picture. In the standard photo a point lies at (x / width - crop.x) / crop.width of its 480 pixels and (y / height - crop.y) / crop.height of its 640. */
    Geometry: {
      /** Format: int32 */
      height?: number;
      shapes?: components['schemas']['Shape'][];
      /** Format: int32 */
      width?: number;
    };
    HandOffView: {
      /** Format: date-time */
      expiresAt?: string;
      handOffId?: string;
      sha256?: string;
      /** Format: int32 */
      size?: number;
      /** @enum {string} */
      state?: 'waiting' | 'received';
    };
    Limit: {
      /** Format: double */
      max?: number;
      /** Format: double */
      min?: number;
    };
    NewHandOff: {
      /** Format: date-time */
      expiresAt?: string;
      handOffId?: string;
      token?: string;
    };
    NewUpload: {
      sha256: string;
      /** Format: int64 */
      size?: number;
      type: string;
    };
    PhotoView: {
      /** @description Whether the latest upload passed the screening */
      accepted?: boolean;
      /** @description What part of the latest upload is taken when the student chooses nothing: where a crop to be adjusted may begin */
      automaticCrop?: components['schemas']['Crop'];
      /** @description Rules of the soft findings that the student may contest now */
      contestable?: string[];
      /** @description What part of the latest upload was judged; absent when nobody is in it */
      crop?: components['schemas']['Crop'];
      /** @description Whether the review chose that part of the photo it approved */
      cropByReview?: boolean;
      /** @description Whether the student chose that part; else it is automatic */
      cropByStudent?: boolean;
      /** @description Everything found in the latest upload, the heaviest findings first; hints are for staff only */
      findings?: components['schemas']['Finding'][];
      /**
       * Format: int32
       * @description Pixels of the latest upload as it is seen; findings lie in them
       */
      height?: number;
      originalUrl?: string;
      previewUrl?: string;
      /**
       * Format: int32
       * @description Newest photo that passed; absent before the first
       */
      revision?: number;
      /** @description Of the newest photo that passed */
      sha256?: string;
      submissionId?: string;
      /**
       * Format: int32
       * @description Screenings that are left today
       */
      triesLeft?: number;
      /**
       * Format: int32
       * @description Pixels of the latest upload as it is seen; findings lie in them
       */
      width?: number;
    };
    Reading: {
      text?: string;
    };
    RecropAnswer: {
      sha256?: string;
    };
    RecropRequest: {
      crop: components['schemas']['Crop'];
      reviewer: string;
    };
    RecropView: {
      crop?: components['schemas']['Crop'];
      previewUrl?: string;
      /** Format: date-time */
      recroppedAt?: string;
      /** @description Who chose it, by the id at the sign-in */
      recroppedBy?: string;
      /** @description Of its bytes; a decision names it */
      sha256?: string;
    };
    ReferenceKept: {
      outcome?: string;
    };
    ReferenceView: {
      /** @description Whose school sent it */
      batchId?: string;
      /**
       * Format: int32
       * @description Of 255 bits of the face; two shots of anybody differ in about 120
       */
      differingBits?: number;
      /** @description same-file, same-photo (cut, colored, compressed, scaled or mirrored) or maybe-same-photo; may grow, what is unknown reads as the last one */
      likeness?: string;
      /** @description Whether the one is the mirror image of the other */
      mirrored?: boolean;
      /** @description Whether it is of the same student; absent while nobody can say */
      ofThisStudent?: boolean;
    };
    ReferencesCounted: {
      /** Format: int64 */
      photos?: number;
    };
    ReferencesRemoved: {
      /** Format: int32 */
      removed?: number;
    };
    RevisionView: {
      /** @description What part is taken when nobody chooses: where a crop to be adjusted may begin */
      automaticCrop?: components['schemas']['Crop'];
      /** @description Rules of the soft findings that the student may contest now */
      contestable?: string[];
      /** @description What part of the photo becomes the standard photo */
      crop?: components['schemas']['Crop'];
      /** @description Whether the review chose that part; only after it approved the photo */
      cropByReview?: boolean;
      /** @description Whether the student chose that part; else it is automatic */
      cropByStudent?: boolean;
      /** @description Photos of other students that are this one or may be, and rejected ones of this order, the nearest first; for staff only */
      duplicates?: components['schemas']['DuplicateView'][];
      /** @description The heaviest findings first; hints are for staff only */
      findings?: components['schemas']['Finding'][];
      /**
       * Format: int32
       * @description Pixels of the photo as it is seen; findings lie in them
       */
      height?: number;
      /** @description Standard photos that reviewers had cut anew; for staff only */
      recrops?: components['schemas']['RecropView'][];
      /** @description Photos on record elsewhere, sent by schools, that are this one or may be, the nearest first; for staff only */
      references?: components['schemas']['ReferenceView'][];
      /** Format: int32 */
      revision?: number;
      sha256?: string;
      /** @description Of the standard photo: of the screening, and after the approval of the one that was approved; absent in photos of before it was noted */
      standardSha256?: string;
      /** Format: date-time */
      uploadedAt?: string;
      /**
       * Format: int32
       * @description Pixels of the photo as it is seen; findings lie in them
       */
      width?: number;
    };
    /** @description box: top left and bottom right; line: two points; polygon: three or more, closed by itself; points: any number. Each point is x and y. A word that is not known is drawn as points. */
    Shape: {
      kind?: string;
      points?: number[][];
    };
    UploadView: {
      /** Format: int32 */
      chunkSize?: number;
      /** Format: int32 */
      largestChunk?: number;
      /** Format: int64 */
      offset?: number;
      /** Format: int64 */
      size?: number;
      uploadId?: string;
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
  look_2: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
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
          'application/json': components['schemas']['FriendView'];
        };
      };
    };
  };
  send: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
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
          'application/json': components['schemas']['FriendView'];
        };
      };
    };
  };
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
      query?: {
        /** @description x,y,width,height in shares of the upright photo, 3 wide to 4 high, where the centre lets students choose the crop; else it is automatic */
        crop?: string;
      };
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
  open: {
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
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewHandOff'];
        };
      };
    };
  };
  look_1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        handOffId: string;
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
          'application/json': components['schemas']['HandOffView'];
        };
      };
    };
  };
  picture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        handOffId: string;
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
  askAgain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        handOffId: string;
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
          'application/json': components['schemas']['HandOffView'];
        };
      };
    };
  };
  takeOver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        handOffId: string;
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
      query?: {
        /** @description Digest of one that a reviewer had cut anew; else the one of the screening, and after the approval the one that was approved */
        standard?: string;
      };
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
  begin: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewUpload'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadView'];
        };
      };
    };
  };
  look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        uploadId: string;
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
          'application/json': components['schemas']['UploadView'];
        };
      };
    };
  };
  take: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        uploadId: string;
        offset: number;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadView'];
        };
      };
    };
  };
  complete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderId: string;
        uploadId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Completion'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhotoView'];
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
  recrop: {
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
          '*/*': components['schemas']['RecropAnswer'];
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
  count: {
    parameters: {
      query: {
        batchId: string;
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
          '*/*': components['schemas']['ReferencesCounted'];
        };
      };
    };
  };
  keep: {
    parameters: {
      query: {
        batchId: string;
      };
      header?: never;
      path: {
        entryId: string;
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
          '*/*': components['schemas']['ReferenceKept'];
        };
      };
    };
  };
  remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        entryId: string;
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
          '*/*': components['schemas']['ReferencesRemoved'];
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
