// Generated from infra/contracts/http/identity-service.yaml by npm run types.
export interface paths {
  '/api/{tenant}/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/consents/{purpose}/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/enrollments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listMine'];
    put?: never;
    post: operations['enroll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/enrollments/lookups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['holders'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/enrollments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['showEnrollment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/enrollments/{id}/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['changeEmail'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/enrollments/{id}/releases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['me'];
    put?: never;
    post?: never;
    delete: operations['leave'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/me/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/me/phone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['phone'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['login'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/verification-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listOpen'];
    put?: never;
    post: operations['ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/verification-requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['showRequest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/verification-requests/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/{tenant}/verifications/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['showVerification'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/contacts/{enrollmentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['contact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/internal/{tenant}/enrollments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['enrollment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jwks/{tenant}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['keys'];
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
    ChangedEmail: {
      maskedEmail?: string;
    };
    ConsentDecision: {
      /** Format: date-time */
      at?: string;
      decision?: string;
      purpose?: string;
      version?: string;
    };
    ConsentRequest: {
      purpose: string;
      version: string;
    };
    ConsentText: {
      purpose?: string;
      version?: string;
    };
    ConsentsView: {
      history?: components['schemas']['ConsentDecision'][];
      open?: components['schemas']['ConsentText'][];
    };
    Contact: {
      email?: string;
      name?: string;
      officialAccountOpenId?: string;
      openId?: string;
      studentNumber?: string;
    };
    Decision: {
      requestId?: string;
      status?: string;
    };
    DecisionRequest: {
      decision: string;
      note?: string;
    };
    EmailRequest: {
      email: string;
    };
    EnrollmentFacts: {
      batchId?: string;
      enrollmentId?: string;
      record?: components['schemas']['HandoffRecord'];
      replacedBy?: string;
      state?: string;
      studentId?: string;
    };
    EnrollmentRequest: {
      email?: string;
      phone?: string;
      verificationId: string;
    };
    EnrollmentView: {
      batchId?: string;
      enrollmentId?: string;
      maskedEmail?: string;
      maskedPhone?: string;
      phoneVerified?: boolean;
      record?: components['schemas']['VerifiedRecord'];
      /** Format: date-time */
      verifiedAt?: string;
    };
    HandoffRecord: {
      documentKind?: string;
      documentNumber?: string;
      documentTail?: string;
      institution?: string;
      level?: string;
      name?: string;
      nameUnverified?: boolean;
      studentNumber?: string;
      /** Format: int32 */
      year?: number;
    };
    Holder: {
      batchId?: string;
      enrollmentId?: string;
      /** Format: date-time */
      releasedAt?: string;
      releasedBy?: string;
      state?: string;
      /** Format: date-time */
      verifiedAt?: string;
    };
    LoginRequest: {
      code: string;
    };
    LookupRequest: {
      batchId: string;
      studentNumber: string;
    };
    Me: {
      followsOfficialAccount?: boolean;
      maskedPhone?: string;
      studentId?: string;
    };
    NewEnrollment: {
      batchId?: string;
      enrollmentId?: string;
      warnings?: string[];
    };
    NewVerification: {
      /** Format: int32 */
      attemptsLeft?: number;
      batchId?: string;
      record?: components['schemas']['VerifiedRecord'];
      verificationId?: string;
      warnings?: string[];
    };
    OpenRequest: {
      batchId?: string;
      /** Format: date-time */
      expiresAt?: string;
      idTail?: string;
      name?: string;
      reason?: string;
      requestId?: string;
      /** Format: date-time */
      requestedAt?: string;
      studentNumber?: string;
      words?: string;
    };
    PhoneRequest: {
      code: string;
    };
    ReleaseRequest: {
      note?: string;
      reason: string;
    };
    RequestForm: {
      batchCode: string;
      /** Format: binary */
      collectionCode: string;
      idTail?: string;
      name: string;
      reason: string;
      studentNumber: string;
    };
    RequestView: {
      batchId?: string;
      /** Format: date-time */
      expiresAt?: string;
      note?: string;
      reason?: string;
      requestId?: string;
      /** Format: date-time */
      requestedAt?: string;
      status?: string;
      verificationId?: string;
    };
    Session: {
      /** Format: int64 */
      expiresInSeconds?: number;
      studentId?: string;
      token?: string;
    };
    SharedPhone: {
      maskedPhone?: string;
    };
    VerificationForm: {
      batchCode: string;
      /** Format: binary */
      collectionCode: string;
      idTail?: string;
      name?: string;
    };
    VerificationView: {
      enrollmentId?: string;
      /** Format: date-time */
      expiresAt?: string;
      record?: components['schemas']['VerifiedRecord'];
      status?: string;
      verificationId?: string;
    };
    VerifiedRecord: {
      documentTail?: string;
      institution?: string;
      level?: string;
      name?: string;
      nameUnverified?: boolean;
      studentNumber?: string;
      verifiedBy?: string;
      /** Format: int32 */
      year?: number;
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
  give: {
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
        'application/json': components['schemas']['ConsentRequest'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['ConsentsView'];
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
        purpose: string;
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
          '*/*': components['schemas']['ConsentsView'];
        };
      };
    };
  };
  listMine: {
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
          '*/*': components['schemas']['EnrollmentView'][];
        };
      };
    };
  };
  enroll: {
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
        'application/json': components['schemas']['EnrollmentRequest'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['NewEnrollment'];
        };
      };
    };
  };
  holders: {
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
        'application/json': components['schemas']['LookupRequest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['Holder'][];
        };
      };
    };
  };
  showEnrollment: {
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
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['EnrollmentView'];
        };
      };
    };
  };
  changeEmail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmailRequest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['ChangedEmail'];
        };
      };
    };
  };
  release: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReleaseRequest'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['Holder'];
        };
      };
    };
  };
  me: {
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
          '*/*': components['schemas']['Me'];
        };
      };
    };
  };
  leave: {
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
  mine: {
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
          '*/*': components['schemas']['ConsentsView'];
        };
      };
    };
  };
  phone: {
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
        'application/json': components['schemas']['PhoneRequest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['SharedPhone'];
        };
      };
    };
  };
  login: {
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
        'application/json': components['schemas']['LoginRequest'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['Session'];
        };
      };
    };
  };
  listOpen: {
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
          '*/*': components['schemas']['OpenRequest'][];
        };
      };
    };
  };
  ask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'multipart/form-data': components['schemas']['RequestForm'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['RequestView'];
        };
      };
    };
  };
  showRequest: {
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
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['RequestView'];
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
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionRequest'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['Decision'];
        };
      };
    };
  };
  verify: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'multipart/form-data': components['schemas']['VerificationForm'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['NewVerification'];
        };
      };
    };
  };
  showVerification: {
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
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['VerificationView'];
        };
      };
    };
  };
  contact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        enrollmentId: string;
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
          '*/*': components['schemas']['Contact'];
        };
      };
    };
  };
  enrollment: {
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
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['EnrollmentFacts'];
        };
      };
    };
  };
  keys: {
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
          '*/*': {
            [key: string]: unknown;
          };
        };
      };
    };
  };
}
