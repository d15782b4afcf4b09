/** A key under which a call is done at most once, however often it is sent: 128 random bits. */
export function idempotencyKey(): string {
  let key = '';
  for (let i = 0; i < 32; i += 1) {
    key += Math.floor(Math.random() * 16).toString(16);
  }
  return key;
}
