/**
 * The descriptions of the services name no required members of an answer; a reader says here which
 * ones it counts on.
 */
export type Having<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
