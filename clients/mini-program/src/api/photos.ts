import { call } from './http';
import { ProblemError } from './problems';
import type { components } from './generated/photo-service';
import type { Having } from './wire';

type Schemas = components['schemas'];

/** Where in a picture a fault is, in pixels of the upright picture of this size. */
export interface Geometry {
  width: number;
  height: number;
  shapes: { kind: string; points: number[][] }[];
}

/** One thing the screening noticed; clients own the words (contracts: schema "finding"). */
export interface Finding {
  rule: string;
  clause: string;
  severity: string;
  measured?: number | null;
  unit: string;
  limit: { min?: number; max?: number };
  confidence: number;
  remedy: string;
  geometry: Geometry;
  contested?: boolean;
}

/** A rectangle in fractions of the upright original; its pixels have the ratio 3:4. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The photo of an order: what was found in the latest upload, and the newest one that passed. */
export type PhotoView = Having<
  Omit<Schemas['PhotoView'], 'findings' | 'crop' | 'automaticCrop' | 'contestable'>,
  'submissionId' | 'accepted' | 'triesLeft'
> & {
  findings: Finding[];
  /** Rules of the soft findings that the student may contest now. */
  contestable: string[];
  /** What of the latest upload was judged; an automatic one may reach beyond the picture. */
  crop?: Crop;
  /** What the platform would choose, when the student chose: where adjusting can begin. */
  automaticCrop?: Crop;
};
export type RevisionView = Having<
  Omit<Schemas['RevisionView'], 'findings' | 'crop' | 'contestable'>,
  'revision' | 'sha256' | 'uploadedAt'
> & { findings: Finding[]; contestable: string[]; crop?: Crop };

/** How far an upload has come. */
export interface UploadView {
  uploadId: string;
  offset: number;
  size: number;
  chunkSize: number;
  largestChunk?: number;
}

const JPEG = 'image/jpeg';
/** Screening takes seconds, and a slow link carries one piece in half a minute. */
const PATIENTLY = 60_000;

/** The photo of an order; null before the first one. */
export const photoOf = (orderId: string) =>
  call<PhotoView>(`photos/${orderId}`).catch((failure): PhotoView | null => {
    if (failure instanceof ProblemError && failure.status === 404) {
      return null;
    }
    throw failure;
  });
export const revisionOf = (orderId: string, revision: number) =>
  call<RevisionView>(`photos/${orderId}/revisions/${revision}`);
/** The student does not agree with these soft findings; a reviewer decides. */
export const contest = (orderId: string, revision: number, rules: string[]) =>
  call<RevisionView>(`photos/${orderId}/revisions/${revision}/contests`, {
    method: 'POST',
    body: { findings: rules },
    once: true,
  });

/** Bytes of a picture: `originalUrl` or `previewUrl` of a photo, or the standard photo. */
export const pictureBytes = (address: string) =>
  call<ArrayBuffer>(address, { answer: 'bytes', within: PATIENTLY });
export const previewAddress = (orderId: string, revision: number) =>
  `photos/${orderId}/revisions/${revision}/preview`;
export const originalAddress = (orderId: string, revision: number) =>
  `photos/${orderId}/revisions/${revision}/original`;
/** The published standard photo. */
export const standardAddress = (orderId: string, name?: string) =>
  `photos/${orderId}/standard${name ? `?name=${encodeURIComponent(name)}` : ''}`;

const at = (orderId: string, uploadId: string) => `photos/${orderId}/uploads/${uploadId}`;

/** Announces a photo; the same photo again goes on where it was. Repeated by domain/upload.ts. */
export const beginUpload = (orderId: string, sha256: string, size: number) =>
  call<UploadView>(`photos/${orderId}/uploads`, { method: 'POST', body: { sha256, size, type: JPEG } });
export const sendChunk = (orderId: string, uploadId: string, offset: number, bytes: ArrayBuffer) =>
  call<UploadView>(`${at(orderId, uploadId)}/chunks/${offset}`, {
    method: 'PUT',
    body: bytes,
    contentType: 'application/octet-stream',
    within: PATIENTLY,
  });
export const completeUpload = (orderId: string, uploadId: string, crop: Crop | null) =>
  call<PhotoView>(`${at(orderId, uploadId)}/completions`, {
    method: 'POST',
    body: crop ? { crop } : {},
    within: PATIENTLY,
  });
