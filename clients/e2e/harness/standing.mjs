// A student who has got somewhere already. Others walk this way on the screen; here the same calls are made without one,
// for journeys whose state lies at the end of it.
import { ADDRESSES, call, eventually, portrait } from './platform.mjs';
import { Chsi, WeChatUser } from './people.mjs';

export class Standing {
  /** Somebody of this school who has agreed to everything, proven who they are, and has an order. */
  static async withOrder(school, { student = school.student, user } = {}) {
    const standing = new Standing();
    standing.school = school;
    standing.student = student;
    standing.user = user ?? (await WeChatUser.joins(school.tenant));
    standing.policy = await standing.asks('tenant');
    await standing.#agrees();
    await standing.#verifies();
    return standing;
  }

  /** As far as the centre lets a student go before a reviewer looks. */
  static async inReview(school, options) {
    const standing = await Standing.withOrder(school, options);
    await standing.paysIfAsked();
    await standing.handsIn();
    await standing.paysIfAsked();
    await standing.submitsIfAsked();
    return standing;
  }

  asks(path, options) {
    return this.user.asks(path, options);
  }

  order() {
    return this.asks(`orders/${this.orderId}`);
  }

  async #agrees() {
    const { open } = await this.asks('me/consents');
    for (const { purpose, version } of open) {
      await this.asks('consents', { json: { purpose, version } });
    }
    if (this.policy.contact.phone === 'wechat') {
      const { code } = await call(ADDRESSES.weChat, '/__sandbox/preview/phone', {
        json: { tenant: this.user.tenant, userId: this.user.userId },
      });
      await this.asks('me/phone', { json: { code } });
    }
  }

  async #verifies() {
    const { student, school, policy } = this;
    const fields = { batchCode: school.code };
    if (policy.identityInputs.includes('id-tail')) {
      Object.assign(fields, { idTail: student.tail, name: student.name });
    }
    const form = new FormData();
    Object.entries(fields).forEach(([name, value]) => form.append(name, value));
    form.append('collectionCode', new Blob([await Chsi.codeOf(student)], { type: 'image/png' }), 'code.png');
    const { verificationId } = await this.asks('verifications', { body: form });
    const contact = { verificationId };
    if (policy.contact.phone === 'typed') {
      contact.phone = '13800000000';
    }
    if (policy.contact.email === 'when-confirming') {
      contact.email = `${student.studentNumber}@example.org`;
    }
    this.enrollmentId = (await this.asks('enrollments', { json: contact })).enrollmentId;
    this.orderId = (await this.asks('orders', { json: { enrollmentId: this.enrollmentId } })).orderId;
  }

  /** The newest attempt to pay, as the page gets it. */
  async preparesPayment() {
    return this.asks(`orders/${this.orderId}/payments`, { json: {} });
  }

  /** At WeChat's cashier, now or long after the page was prepared. */
  async paysAt(sheet) {
    const { appId, timeStamp, nonceStr, packageValue, signType, paySign } = sheet;
    return call(ADDRESSES.weChat, `/__sandbox/cashier/${packageValue.replace('prepay_id=', '')}`, {
      json: {
        ...{ appId, timeStamp, nonceStr, package: packageValue, signType, paySign },
        ...{ openId: this.user.openId, action: 'pay' },
      },
    });
  }

  /**
   * At the cashier while the batch ends. WeChat gives an attempt a minute at least, so the last one outlives the batch;
   * WeChat's clock is ahead here, so that the money is there before the platform has closed the order.
   *
   * @param ahead milliseconds until the batch ends, less than a minute
   */
  async paysWhileTheBatchEnds(ahead) {
    const sheet = await this.preparesPayment();
    const turnWeChat = (seconds) =>
      call(ADDRESSES.weChat, '/__sandbox/clock', { json: { advance: `PT${seconds}S` } });
    await turnWeChat(ahead / 1000);
    try {
      return await this.paysAt(sheet);
    } finally {
      await turnWeChat(-ahead / 1000);
    }
  }

  async paysIfAsked() {
    if ((await this.order()).nextStep === 'PAY') {
      await this.paysAt(await this.preparesPayment());
      await this.comesTo('the payment', (order) => order.nextStep !== 'PAY');
    }
  }

  async handsIn(photo = portrait()) {
    const { revision, accepted, findings } = await this.asks(`photos/${this.orderId}`, {
      method: 'PUT',
      type: 'image/jpeg',
      body: photo,
    });
    if (!accepted) {
      throw new Error(`the photo was refused: ${JSON.stringify(findings)}`);
    }
    await this.comesTo('the photo', (order) => order.photo?.revision === revision);
  }

  async submitsIfAsked() {
    const { nextStep, photo } = await this.order();
    if (nextStep === 'SUBMIT_PHOTO') {
      await this.asks(`orders/${this.orderId}/submissions`, { json: { revision: photo.revision } });
    }
    await this.comesTo('review', (order) => order.publicStatus === 'PENDING_REVIEW');
  }

  async comesTo(what, holds) {
    return eventually(`${what} of ${this.orderId}`, async () => {
      const order = await this.order();
      return holds(order) ? order : undefined;
    });
  }
}
