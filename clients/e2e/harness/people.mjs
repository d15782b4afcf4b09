// Everybody but the student with the phone: schools, reviewers, CHSI, and WeChat's side of a person.
import { randomUUID } from 'node:crypto';
import { ADDRESSES, call, day, eventually, staffPassword } from './platform.mjs';

const tokens = new Map();

/** Somebody of the staff of a regional centre, signed in; a token lives five minutes. */
async function staff(tenant, user) {
  const held = tokens.get(tenant + user);
  if (held && held.until > Date.now()) {
    return held.token;
  }
  const answer = await call(ADDRESSES.keycloak, `/realms/${tenant}/protocol/openid-connect/token`, {
    form: { grant_type: 'password', client_id: 'demo-staff', username: user, password: staffPassword() },
  });
  tokens.set(tenant + user, { token: answer.access_token, until: Date.now() + 180_000 });
  return answer.access_token;
}

async function asStaff(tenant, user, path, options = {}) {
  return call(ADDRESSES.gateway, path.startsWith('/') ? path : `/api/${tenant}/${path}`, {
    ...options,
    token: await staff(tenant, user),
  });
}

const FAMILIES = '李王张刘陈杨赵黄周吴徐孙胡朱高林';
const GIVEN = '晓子文思雨嘉欣浩宇梓涵诗佳俊志明';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const random = (below) => Math.floor(Math.random() * below);

/** Somebody who does not exist, with a document number of an area that belongs to no district. */
export function inventStudent(institution, number) {
  const born = new Date(Date.UTC(2003, 0, 1 + random(1461))).toISOString().slice(0, 10).replaceAll('-', '');
  const body = `210101${born}${401 + random(599)}`;
  const check = '10X98765432'[WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0) % 11];
  return {
    institution,
    studentNumber: `2027${String(random(10_000)).padStart(4, '0')}${String(number).padStart(5, '0')}`,
    name: FAMILIES[random(16)] + GIVEN[random(16)] + GIVEN[random(16)],
    documentNumber: body + check,
    tail: (body + check).slice(-4),
  };
}

/** A school with a batch of its own, open since yesterday unless it says otherwise, and its students. */
export class School {
  static async opens(tenant, { from = -1, days = 6, students = 1, payer = 'student', people = [] } = {}) {
    const school = new School();
    const name = `旅程学院${randomUUID().slice(0, 8)}`;
    const { institutionId } = await asStaff(tenant, 'operator1', 'institutions', { json: { name } });
    const terms = {
      displayName: `${name}2027届`,
      opensAt: `${day(from)} 00:00:00`,
      closesAt: `${day(days)} 24:00:00`,
      expectedStudents: students,
      priceInFen: 2000,
      payer,
    };
    const draft = await asStaff(tenant, 'operator1', 'batches', { json: { institutionId, terms } });
    school.students = Array.from({ length: students }, (_, i) => {
      const invented = inventStudent(name, i + 1);
      const known = people[i];
      return known
        ? { ...invented, name: known.name, documentNumber: known.documentNumber, tail: known.tail }
        : invented;
    });
    if (draft.rosterMode !== 'NONE') {
      await asStaff(tenant, 'operator1', `batches/${draft.batchId}/roster`, {
        method: 'PUT',
        type: 'text/csv',
        body: Buffer.from(rosterOf(draft.rosterMode, school.students)),
      });
    }
    await asStaff(tenant, 'operator1', `batches/${draft.batchId}/publications`, { json: {} });
    return Object.assign(school, {
      tenant,
      name,
      batchId: draft.batchId,
      code: draft.code,
      student: school.students[0],
    });
  }
}

function rosterOf(mode, students) {
  const rows = students.map((each) =>
    mode === 'FULL'
      ? `${each.studentNumber},${each.name},${each.documentNumber},本科,2027`
      : `${each.studentNumber},本科,2027`,
  );
  return [mode === 'FULL' ? '学号,姓名,身份证号,层次,毕业年份' : '学号,层次,毕业年份', ...rows, ''].join(
    '\r\n',
  );
}

/** Decides at once what lies in the queue for an order. */
export const Reviewer = {
  approves: (tenant, orderId) => decide(tenant, orderId, 'approved', []),
  rejects: (tenant, orderId, ...reasons) => decide(tenant, orderId, 'rejected', reasons),
  /** Looks, and does not decide yet; then nobody takes the photo back. */
  async opens(tenant, orderId) {
    const task = await taskOf(tenant, orderId);
    await asStaff(tenant, 'reviewer1', `review-tasks/${task.taskId}/openings`, { json: {} });
  },
};

async function taskOf(tenant, orderId) {
  return eventually(`a review task for ${orderId}`, async () => {
    const { tasks } = await asStaff(tenant, 'reviewer1', 'review-leases', { json: { count: 20 } });
    return tasks.find((task) => task.orderId === orderId);
  });
}

async function decide(tenant, orderId, decision, reasons) {
  const task = await taskOf(tenant, orderId);
  const path = `review-tasks/${task.taskId}`;
  await asStaff(tenant, 'reviewer1', `${path}/openings`, { json: {} });
  await asStaff(tenant, 'reviewer1', task.originalUrl);
  await asStaff(tenant, 'reviewer1', task.previewUrl);
  await asStaff(tenant, 'reviewer1', `${path}/decisions`, {
    json: { revision: task.revision, sha256: task.sha256, decision, reasons },
  });
  await asStaff(tenant, 'reviewer1', 'review-leases', { method: 'DELETE' });
}

export const Chsi = {
  /** The picture of a collection code, as a student saves it; `fault` makes it a bad one. */
  async codeOf(student, fault = 'none') {
    const { institution, studentNumber, name, documentNumber } = student;
    const { codeId } = await call(ADDRESSES.chsi, '/__sandbox/collection-codes', {
      json: {
        institution,
        studentNumber,
        name,
        documentNumber,
        documentKind: 'resident-id',
        level: '本科',
        year: 2027,
        masked: true,
      },
    });
    return call(ADDRESSES.chsi, `/__sandbox/collection-codes/${codeId}.png?fault=${fault}`);
  },
};

/** A person as WeChat knows them, and what the platform tells them. */
export class WeChatUser {
  static async joins(tenant, { follows = true } = {}) {
    const userId = `phone-${randomUUID().slice(0, 13)}`;
    const { openIds } = await call(ADDRESSES.weChat, '/__sandbox/users', {
      json: { userId, nickname: '旅程', phone: '13800000000', follows: follows ? [tenant] : [] },
    });
    return Object.assign(new WeChatUser(), { tenant, userId, openId: openIds[tenant].miniProgram });
  }

  messages() {
    return call(ADDRESSES.weChat, `/__sandbox/messages?tenant=${this.tenant}&userId=${this.userId}`);
  }

  async isTold(...words) {
    await eventually(`a message in WeChat with ${words}`, async () => {
      const all = JSON.stringify(await this.messages());
      return words.every((word) => all.includes(word));
    });
  }

  /** The student's own view of the platform, beside the page. */
  async asks(path, options = {}) {
    const { code } = await call(ADDRESSES.weChat, '/__sandbox/preview/login', {
      json: { tenant: this.tenant, userId: this.userId },
    });
    const session = await call(ADDRESSES.gateway, `/api/${this.tenant}/sessions`, { json: { code } });
    return call(ADDRESSES.gateway, `/api/${this.tenant}/${path}`, { ...options, token: session.token });
  }

  async order() {
    const { orders } = await this.asks('orders');
    return orders[0];
  }

  /** How often WeChat Pay took money for an order. */
  async paymentsOf(orderId) {
    const all = await call(ADDRESSES.weChat, '/__sandbox/orders');
    return all.filter(
      (each) =>
        each.outTradeNo.startsWith(orderId.replace('ord_', '')) && !['NOTPAY', 'CLOSED'].includes(each.state),
    );
  }
}

/** WeChat Pay's notices of this order get lost on their way. */
export function losesNotices(orderId) {
  return call(ADDRESSES.weChat, '/__sandbox/faults', {
    json: {
      match: { contains: orderId.replace('ord_', '') },
      times: 100,
      action: { type: 'notification', flaw: 'LOST' },
    },
  });
}
