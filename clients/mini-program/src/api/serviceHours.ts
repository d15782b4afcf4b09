import { call } from './http';
import { ProblemError } from './problems';

/** Whether somebody answers the phone now; the calendar of holidays is the platform's. */
export interface ServiceHours {
  open: boolean;
  /** Until when, while it is open. */
  until?: string;
  /** When it opens next. */
  opensAt?: string;
}

/** Null where the centre names no hours, or nobody knows the holidays of that year yet. */
export async function serviceHours(): Promise<ServiceHours | null> {
  try {
    const answer = await call<Partial<ServiceHours> | undefined>('service-hours', { anonymous: true });
    return answer?.open === undefined ? null : { ...answer, open: answer.open };
  } catch (failure) {
    if (failure instanceof ProblemError && failure.status === 404) {
      return null;
    }
    throw failure;
  }
}
