// The link between a phone and the platform, and how it breaks: connections are reset in the middle of what they carry.
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { ADDRESSES } from './platform.mjs';

export class WeakLink {
  /** Another address of the platform; whatever is sent there goes through a relay. */
  static async toThePlatform() {
    const link = new WeakLink();
    const { hostname, port } = new URL(ADDRESSES.gateway);
    link.sent = 0;
    link.cuts = 0;
    link.broken = false;
    link.breaksAt = Infinity;
    link.pairs = new Set();
    link.server = createServer((phone) => link.#relays(phone, connect(Number(port), hostname)));
    link.server.listen(0, '127.0.0.1');
    await once(link.server, 'listening');
    link.address = `http://127.0.0.1:${link.server.address().port}`;
    return link;
  }

  #relays(phone, platform) {
    const pair = [phone, platform];
    this.pairs.add(pair);
    const end = () => {
      this.pairs.delete(pair);
      pair.forEach((socket) => socket.destroy());
    };
    pair.forEach((socket) => socket.on('error', end).on('close', end));
    if (this.broken) {
      phone.resetAndDestroy();
      return;
    }
    phone.on('data', (bytes) => this.#carries(bytes, platform, phone));
    platform.on('data', (bytes) => phone.write(bytes));
  }

  #carries(bytes, platform, phone) {
    this.sent += bytes.length;
    if (this.sent >= this.breaksAt) {
      this.#breaks();
    } else if (!platform.write(bytes)) {
      phone.pause();
      platform.once('drain', () => phone.resume());
    }
  }

  /** Breaks when so many more bytes have left the phone, and stays broken. */
  breaksAfter(bytes) {
    this.breaksAt = this.sent + bytes;
  }

  #breaks() {
    this.breaksAt = Infinity;
    this.broken = true;
    this.cuts += 1;
    [...this.pairs].flat().forEach((socket) => socket.resetAndDestroy());
  }

  mends() {
    this.broken = false;
  }

  close() {
    [...this.pairs].flat().forEach((socket) => socket.destroy());
    this.server.close();
  }
}
