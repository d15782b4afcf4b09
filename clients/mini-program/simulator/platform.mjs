// The platform as the mini-program meets it: the answers of a real one, for one student of a centre that wants a phone
// number, money first and an album photo. It keeps what was done, so that a second call is seen.
import { readFileSync } from 'node:fs';

const policy = JSON.parse(readFileSync(new URL('policy.json', import.meta.url), 'utf8'));
const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080640 04b001011100ffda0008010100003f00d2cf20ffd9'.replaceAll(
    ' ',
    '',
  ),
  'hex',
);
const ORDER = 'ord_0000000000000000000000simu';

export class Platform {
  constructor() {
    this.agreed = new Set();
    this.state = { publicStatus: 'PENDING_PAYMENT', nextStep: 'PAY' };
    this.credits = [
      { template: 'result', title: '照片审核结果提醒', left: 0, occasions: ['approved', 'rejected'] },
    ];
  }

  get order() {
    return {
      orderId: ORDER,
      enrollmentId: 'enr_1',
      batchId: 'bat_1',
      batchName: '模拟学院2027届',
      amountInFen: 2000,
      payer: 'student',
      openedAt: '2026-09-21T01:30:00Z',
      closesAt: '2099-12-31T16:00:00Z',
      refundable: this.paid === true,
      refunds: [],
      progress: ['VERIFY', 'PAY', 'PHOTO', 'REVIEW', 'STANDARDIZE', 'CONFIRM', 'RETURN'].map((step, i) => ({
        step,
        state: i === 0 ? 'done' : 'ahead',
        owner: 'student',
      })),
      ...(this.photo ? { photo: { revision: 1, accepted: true, submitted: this.submitted === true } } : {}),
      ...(this.paid ? { paidAt: '2026-09-21T01:40:00Z' } : {}),
      ...this.state,
    };
  }

  answer({ method, path, body }) {
    const resource = `${method} ${path.replace(/^\/api\/[^/]*\//, '')}`;
    const known = Object.entries(this.#answers(body)).find(([pattern]) =>
      new RegExp(`^${pattern}$`).test(resource),
    );
    if (!known) {
      throw new Error(`the platform was asked for ${resource}, which is not among its answers`);
    }
    const given = known[1]();
    return typeof given.status === 'number' ? given : { status: 200, body: given };
  }

  #answers(body) {
    return {
      'GET tenant': () => policy,
      'GET service-hours': () => ({ open: true }),
      'POST sessions': () => ({ token: 'token', expiresInSeconds: 7200, studentId: 'stu_1' }),
      'GET me': () => ({ studentId: 'stu_1', followsOfficialAccount: false }),
      'GET me/consents': () => ({ open: this.#openTexts(), history: [] }),
      'POST consents': () => {
        this.agreed.add(body.purpose);
        return { open: this.#openTexts(), history: [] };
      },
      'POST me/phone': () => ({ maskedPhone: '138****0000' }),
      'GET enrollments': () =>
        this.enrolled ? [{ enrollmentId: 'enr_1', batchId: 'bat_1', record: RECORD }] : [],
      'GET batches/.*': () => BATCH,
      'POST verifications': () => ({
        status: 201,
        body: { verificationId: 'ver_1', batchId: 'bat_1', record: RECORD, warnings: [] },
      }),
      'GET verifications/ver_1': () => ({
        verificationId: 'ver_1',
        status: 'verified',
        batchId: 'bat_1',
        record: RECORD,
        expiresAt: '2099-01-01T00:00:00Z',
      }),
      'POST enrollments': () => {
        this.enrolled = body;
        return { status: 201, body: { enrollmentId: 'enr_1', batchId: 'bat_1' } };
      },
      'POST orders': () => ({ status: 201, body: this.order }),
      'GET orders': () => ({ orders: this.enrolled ? [this.order] : [] }),
      [`GET orders/${ORDER}`]: () => this.order,
      [`GET orders/${ORDER}/timeline`]: () => ({ facts: [] }),
      [`POST orders/${ORDER}/payments`]: () => ({
        appId: 'wx0000',
        timeStamp: '1790000000',
        nonceStr: 'nonce',
        packageValue: 'prepay_id=1',
        signType: 'RSA',
        paySign: 'sign',
      }),
      [`POST orders/${ORDER}/payment-checks`]: () => this.order,
      [`POST orders/${ORDER}/submissions`]: () => {
        this.submitted = body;
        this.state = {
          publicStatus: 'PENDING_REVIEW',
          nextStep: 'WAIT_FOR_REVIEW',
          dueAt: '2099-01-01T00:00:00Z',
        };
        return this.order;
      },
      'GET message-credits': () => ({ credits: this.credits }),
      'POST message-credits': () => {
        this.told = body.answers;
        return { credits: this.credits };
      },
      [`GET photos/${ORDER}`]: () =>
        this.photo ?? { status: 404, body: { type: '/problems/not-found', status: 404 } },
      [`POST photos/${ORDER}/uploads`]: () => {
        this.upload = {
          uploadId: 'upl:1',
          offset: 0,
          size: body.size,
          chunkSize: 262144,
          sha256: body.sha256,
        };
        return { status: 201, body: this.upload };
      },
      [`GET photos/${ORDER}/uploads/.*`]: () => this.upload,
      [`PUT photos/${ORDER}/uploads/upl:1/chunks/\\d+`]: () => {
        this.upload.offset += body.byteLength;
        return this.upload;
      },
      [`POST photos/${ORDER}/uploads/upl:1/completions`]: () => {
        this.photo = {
          submissionId: 'sub_1',
          revision: 1,
          accepted: true,
          triesLeft: 19,
          findings: [],
          uploadedAt: '2026-09-21T01:45:00Z',
          sha256: this.upload.sha256,
          originalUrl: `photos/${ORDER}/revisions/1/original`,
          previewUrl: `photos/${ORDER}/revisions/1/preview`,
        };
        this.state = { publicStatus: 'PENDING_PHOTO', nextStep: 'SUBMIT_PHOTO' };
        return this.photo;
      },
      [`GET photos/${ORDER}/revisions/1`]: () => this.photo,
      [`GET photos/${ORDER}/revisions/1/(original|preview)`]: () => JPEG,
      'GET review-reasons': () => ({ reasons: [] }),
      [`GET review-progress/${ORDER}`]: () => ({
        taskId: 'tsk_1',
        state: 'waiting',
        place: 1,
        withdrawable: true,
        dueAt: '2099-01-01T00:00:00Z',
        round: 1,
      }),
      'GET notices.*': () => [],
    };
  }

  #openTexts() {
    return policy.agreementTexts
      .filter(({ purpose }) => !this.agreed.has(purpose))
      .map(({ purpose, version }) => ({ purpose, version }));
  }

  /** WeChat Pay tells that the money is there. */
  isPaid() {
    this.paid = true;
    this.state = { publicStatus: 'PENDING_PHOTO', nextStep: 'UPLOAD_PHOTO' };
  }
}

export const STUDENT = { code: 'SIMU7', tail: '001X', picture: JPEG };
const RECORD = {
  name: '李晓明',
  institution: '模拟学院',
  studentNumber: '2027000001',
  level: '本科',
  year: 2027,
  documentTail: '001X',
};
const BATCH = {
  batchId: 'bat_1',
  code: 'SIMU7',
  displayName: '模拟学院2027届',
  institution: '模拟学院',
  institutionId: 'ins_1',
  priceInFen: 2000,
  payer: 'student',
  opensAt: '2026-09-01T00:00:00Z',
  closesAt: '2099-12-31T16:00:00Z',
  windowState: 'OPEN',
};
