// Generated from infra/contracts/http/batch-service.yaml by npm run types.
export interface paths {
  '/api/{tenant}/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['amend'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far a batch has come */
    get: operations['coverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/coverage/missing-students': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Student numbers of the roster without an order, page by page */
    get: operations['missing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/extensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/handoffs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The packages of a batch for CHSI */
    get: operations['list'];
    put?: never;
    /** Hand a finished batch over without waiting for its time */
    post: operations['start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/publications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/reference-photos': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many photos the students' are compared with */
    get: operations['count'];
    put?: never;
    /**
     * Photos that students have on record, to compare theirs with
     * @description At most 10 files and 15 MB at once, JPEG or PNG, each called by its student number (2024000001.jpg). Each file has its own answer; what was refused may be sent again alone, and what was kept may be sent again too. The pictures themselves are not kept, only their fingerprints.
     */
    post: operations['importPhotos'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/reference-photos/removals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Forget the photos of these students */
    post: operations['remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/roster': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Replace the roster, wholly or not at all */
    put: operations['importFile'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/roster/dry-runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what is wrong with a roster and what it would change; nothing is stored */
    post: operations['tryOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{batchId}/roster/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bring the roster back that the present one replaced */
    post: operations['undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/batches/{codeOrId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['lookUp'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/institutions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listInstitutions'];
    put?: never;
    post: operations['registerInstitution'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/rosters/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/batches/{batchId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['readForService'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/handoffs/{handoffId}/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['handedOff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/orders/{orderId}/roster-entry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The keyed id of the student's roster entry; nobody can tell whose it is */
    get: operations['rosterEntry'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/roster-matches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['match'];
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
    BatchView: {
      batchId?: string;
      /** Format: date-time */
      closesAt?: string;
      code?: string;
      displayName?: string;
      /** Format: int32 */
      expectedStudents?: number;
      /** Format: date-time */
      handoffDueAt?: string;
      institution?: string;
      institutionId?: string;
      /** Format: date-time */
      opensAt?: string;
      payer?: string;
      /** Format: int64 */
      priceInFen?: number;
      /** Format: date-time */
      resubmissionEndsAt?: string;
      /** Format: int32 */
      revision?: number;
      roster?: components['schemas']['RosterView'];
      /** @enum {string} */
      rosterMode?: 'FULL' | 'STUDENT_NUMBER' | 'NONE';
      state?: string;
      type?: string;
      /** @enum {string} */
      windowState?: 'BEFORE' | 'OPEN' | 'CLOSED';
    };
    Coverage: {
      /** Format: date-time */
      asOf?: string;
      batchId?: string;
      /** Format: int64 */
      completed?: number;
      /** Format: int32 */
      expected?: number;
      /** Format: int64 */
      handedOff?: number;
      /** Format: int32 */
      missing?: number;
      /** Format: int32 */
      onRoster?: number;
      /** Format: int64 */
      opened?: number;
      /** Format: int64 */
      paid?: number;
      /** Format: int32 */
      percentCompleted?: number;
      /** Format: int64 */
      standardized?: number;
      /** Format: int64 */
      submitted?: number;
      /** Format: int64 */
      unidentified?: number;
      /** Format: int64 */
      uploaded?: number;
      /** Format: int32 */
      verified?: number;
    };
    ExtensionRequest: {
      closesAt: string;
    };
    FileAnswer: {
      /** @description Its name as it was sent */
      file?: string;
      /** @description kept; unchanged: this very picture was there; refused: the problem says why; not-tried: send it again, the problem says when */
      outcome?: string;
      problem?: components['schemas']['FileProblem'];
    };
    FileProblem: {
      detail?: string;
      retryAfter?: unknown;
      type?: string;
    };
    HandedOffOrders: {
      next?: string;
      orderIds?: string[];
    };
    HandoffsView: {
      batchId?: string;
      /** Format: date-time */
      dueAt?: string;
      /** Format: date-time */
      nextAt?: string;
      packages?: components['schemas']['PackageView'][];
      rejected?: components['schemas']['RejectedOrder'][];
    };
    InstitutionView: {
      institutionId?: string;
      name?: string;
    };
    MissingStudents: {
      next?: string;
      studentNumbers?: string[];
    };
    OrderOnRoster: {
      batchId?: string;
      entryId?: string;
    };
    PackageView: {
      /** Format: int32 */
      accepted?: number;
      /** Format: date-time */
      completedAt?: string;
      handoffId?: string;
      /** @enum {string} */
      kind?: 'MAIN' | 'SUPPLEMENTARY';
      /** Format: int32 */
      orders?: number;
      /** @enum {string} */
      progress?: 'GATHERING' | 'SENDING' | 'COMPLETED';
      /** Format: int32 */
      rejected?: number;
      startedBy?: string;
      /** Format: int32 */
      toRecheck?: number;
    };
    PlanRequest: {
      code?: string;
      institutionId: string;
      terms: components['schemas']['TermsRequest'];
    };
    ReferenceCount: {
      /** Format: int32 */
      photos?: number;
    };
    ReferenceImport: {
      files?: components['schemas']['FileAnswer'][];
    };
    ReferenceRemoval: {
      /** Format: int32 */
      removed?: number;
    };
    RegistrationRequest: {
      name: string;
    };
    RejectedOrder: {
      handoffId?: string;
      orderId?: string;
      reason?: string;
    };
    Removal: {
      studentNumbers: string[];
    };
    RosterAnswer: {
      batchCode?: string;
      batchId?: string;
      displayName?: string;
      record?: components['schemas']['RosterRecord'];
      rosterEntryId?: string;
      /** @enum {string} */
      windowState?: 'BEFORE' | 'OPEN' | 'CLOSED';
    };
    RosterDifference: {
      /** Format: int32 */
      added?: number;
      /** Format: int32 */
      changed?: number;
      /** Format: int32 */
      removed?: number;
      /** Format: int32 */
      removedAfterVerification?: number;
      samples?: components['schemas']['Sample'][];
      /** Format: int32 */
      unchanged?: number;
    };
    RosterImport: {
      changed?: boolean;
      difference?: components['schemas']['RosterDifference'];
      dryRun?: boolean;
      errors?: components['schemas']['RowError'][];
      /** Format: int32 */
      faultyRows?: number;
      /** @enum {string} */
      format?: 'CSV_UTF_8' | 'CSV_GBK' | 'XLSX';
      ignoredColumns?: string[];
      /** Format: int32 */
      number?: number;
      /** Format: int32 */
      rows?: number;
    };
    RosterQuestion: {
      batchCode: string;
      codeId: string;
      documentTail?: string;
      institution: string;
      maskedName: string;
      studentNumber: string;
    };
    RosterRecord: {
      documentTail?: string;
      institution?: string;
      level?: string;
      name?: string;
      studentNumber?: string;
      /** Format: int32 */
      year?: number;
    };
    RosterRestored: {
      /** Format: int32 */
      number?: number;
      /** Format: date-time */
      restoredAt?: string;
      /** Format: int32 */
      rows?: number;
    };
    RosterView: {
      /** Format: date-time */
      importedAt?: string;
      importedBy?: string;
      /** Format: int32 */
      number?: number;
      /** Format: int32 */
      rows?: number;
      undoable?: boolean;
    };
    RowError: {
      /** Format: int32 */
      column?: number;
      detail?: string;
      /** Format: int32 */
      line?: number;
      pointer?: string;
    };
    Sample: {
      /** @enum {string} */
      fate?: 'ADDED' | 'CHANGED' | 'REMOVED';
      fields?: string[];
      studentNumber?: string;
    };
    TermsRequest: {
      closesAt: string;
      displayName: string;
      /** Format: int32 */
      expectedStudents?: number;
      opensAt: string;
      payer?: string;
      /** Format: int64 */
      priceInFen?: number;
      /** @enum {string} */
      rosterMode?: 'FULL' | 'STUDENT_NUMBER' | 'NONE';
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
  plan: {
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
        'application/json': components['schemas']['PlanRequest'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['BatchView'];
        };
      };
    };
  };
  amend: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TermsRequest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['BatchView'];
        };
      };
    };
  };
  coverage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
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
          '*/*': components['schemas']['Coverage'];
        };
      };
    };
  };
  missing: {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path: {
        tenant: string;
        batchId: string;
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
          '*/*': components['schemas']['MissingStudents'];
        };
      };
    };
  };
  extend: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtensionRequest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['BatchView'];
        };
      };
    };
  };
  list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
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
          '*/*': components['schemas']['HandoffsView'];
        };
      };
    };
  };
  start: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['HandoffsView'];
        };
      };
    };
  };
  publish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
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
          '*/*': components['schemas']['BatchView'];
        };
      };
    };
  };
  count: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
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
          '*/*': components['schemas']['ReferenceCount'];
        };
      };
    };
  };
  importPhotos: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'multipart/form-data': {
          photos: string[];
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['ReferenceImport'];
        };
      };
    };
  };
  remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Removal'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['ReferenceRemoval'];
        };
      };
    };
  };
  importFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
        'application/vnd.ms-excel': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        'text/csv': string;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['RosterImport'];
        };
      };
    };
  };
  tryOut: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
        'application/vnd.ms-excel': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        'text/csv': string;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['RosterImport'];
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
        batchId: string;
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
          '*/*': components['schemas']['RosterRestored'];
        };
      };
    };
  };
  lookUp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        codeOrId: string;
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
          '*/*': components['schemas']['BatchView'];
        };
      };
    };
  };
  listInstitutions: {
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
          '*/*': components['schemas']['InstitutionView'][];
        };
      };
    };
  };
  registerInstitution: {
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
        'application/json': components['schemas']['RegistrationRequest'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['InstitutionView'];
        };
      };
    };
  };
  template: {
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
          '*/*': string;
        };
      };
    };
  };
  readForService: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        batchId: string;
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
          '*/*': components['schemas']['BatchView'];
        };
      };
    };
  };
  handedOff: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
        handoffId: string;
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
          '*/*': components['schemas']['HandedOffOrders'];
        };
      };
    };
  };
  rosterEntry: {
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
          '*/*': components['schemas']['OrderOnRoster'];
        };
      };
    };
  };
  match: {
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
        'application/json': components['schemas']['RosterQuestion'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['RosterAnswer'];
        };
      };
    };
  };
}
