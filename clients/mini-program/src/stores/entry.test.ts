import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Batch } from '@/api/batches';
import { useEntry } from './entry';

const stored = new Map<string, unknown>();
vi.stubGlobal('location', { pathname: '/m/liaoning/' });
vi.stubGlobal('uni', {
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => stored.set(key, value),
  removeStorageSync: (key: string) => stored.delete(key),
});

/** The page is opened; after a kill nothing is left of it but what the phone stores. */
function opened() {
  setActivePinia(createPinia());
  return useEntry();
}

const batch = (code: string) => ({ code, institution: '云岭大学' }) as Batch;

describe('the draft of the way in', () => {
  beforeEach(() => stored.clear());

  it('survives a killed page', () => {
    const before = opened();
    before.choose(batch('0G1XC'));
    Object.assign(before.draft, { idTail: '123X', phone: '138', verificationId: 'ver_1' });
    expect(opened().draft).toMatchObject({
      batchCode: '0G1XC',
      idTail: '123X',
      phone: '138',
      verificationId: 'ver_1',
    });
  });

  it('never keeps the picture of the collection code', () => {
    const before = opened();
    before.picture = { path: 'blob:1', size: 1 };
    before.draft.idTail = '1234';
    expect(JSON.stringify([...stored])).not.toContain('blob:');
    expect(opened().picture).toBeNull();
  });

  it('forgets what was verified when another batch is chosen, and keeps what was typed', () => {
    const entry = opened();
    entry.choose(batch('AAAAA'));
    Object.assign(entry.draft, { verificationId: 'ver_1', requestId: 'req_1', phone: '138' });
    entry.choose(batch('BBBBB'));
    expect(entry.draft).toMatchObject({
      batchCode: 'BBBBB',
      verificationId: '',
      requestId: '',
      phone: '138',
    });
  });

  it('is gone after the order', () => {
    const entry = opened();
    entry.choose(batch('0G1XC'));
    entry.clear();
    expect(stored.size).toBe(0);
    expect(opened().draft.batchCode).toBe('');
  });

  it('belongs to one regional centre', () => {
    opened().draft.batchCode = '0G1XC';
    vi.stubGlobal('location', { pathname: '/m/guangdong/' });
    expect(opened().draft.batchCode).toBe('');
    vi.stubGlobal('location', { pathname: '/m/liaoning/' });
  });
});
