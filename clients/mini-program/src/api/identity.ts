import { call, callWithFile } from './http';
import type { components } from './generated/identity-service';
import type { Having } from './wire';

type Schemas = components['schemas'];
export type Session = Having<Schemas['Session'], 'token' | 'expiresInSeconds' | 'studentId'>;
export type Me = Having<Schemas['Me'], 'studentId'>;
export type Consents = {
  open: { purpose: string; version: string }[];
  history: Schemas['ConsentDecision'][];
};
export type VerifiedRecord = Schemas['VerifiedRecord'];
export type Verification = Having<Schemas['NewVerification'], 'verificationId' | 'batchId' | 'record'>;
export type VerificationView = Having<Schemas['VerificationView'], 'verificationId' | 'status'>;
export type Enrollment = Having<Schemas['EnrollmentView'], 'enrollmentId' | 'batchId' | 'record'>;
export type NewEnrollment = Having<Schemas['NewEnrollment'], 'enrollmentId' | 'batchId'>;
export type VerificationRequest = Having<Schemas['RequestView'], 'requestId' | 'status'>;

export const signIn = (code: string) =>
  call<Session>('sessions', { method: 'POST', body: { code }, anonymous: true });

export const me = () => call<Me>('me');
export const leave = () => call('me', { method: 'DELETE' });
export const sharePhone = (code: string) =>
  call<{ maskedPhone: string }>('me/phone', { method: 'POST', body: { code }, once: true });

export const consents = () => call<Consents>('me/consents');
export const consent = (purpose: string, version: string) =>
  call<Consents>('consents', { method: 'POST', body: { purpose, version }, once: true });
export const withdrawConsent = (purpose: string) =>
  call<Consents>(`consents/${purpose}/withdrawals`, { method: 'POST', body: {}, once: true });

export interface Proof {
  batchCode: string;
  idTail?: string;
  /** Typed in where the code hides it and no roster knows it. */
  name?: string;
}

export const verify = (proof: Proof, collectionCode: string) =>
  callWithFile<Verification>(
    'verifications',
    proof as unknown as Record<string, string>,
    'collectionCode',
    collectionCode,
  );
export const verification = (id: string) => call<VerificationView>(`verifications/${id}`);

export interface Plea extends Proof {
  name: string;
  studentNumber: string;
  reason: string;
}

export const askAPerson = (plea: Plea, collectionCode: string) =>
  callWithFile<VerificationRequest>(
    'verification-requests',
    plea as unknown as Record<string, string>,
    'collectionCode',
    collectionCode,
  );
export const verificationRequest = (id: string) => call<VerificationRequest>(`verification-requests/${id}`);

export const enrollments = () => call<Enrollment[]>('enrollments');
export const enroll = (verificationId: string, phone?: string, email?: string) =>
  call<NewEnrollment>('enrollments', { method: 'POST', body: { verificationId, phone, email }, once: true });
export const changeEmail = (enrollmentId: string, email: string) =>
  call<{ maskedEmail: string }>(`enrollments/${enrollmentId}/email`, {
    method: 'PUT',
    body: { email },
    once: true,
  });
