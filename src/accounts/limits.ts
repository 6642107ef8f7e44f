const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A session ends after half an hour without a request, and after twelve hours in any case. */
export const sessionLimits = { idle: 30 * minute, absolute: 12 * hour, seenEvery: 5 * minute } as const;

/** How many failures are free, and how long the growing delay after them may become at most, in milliseconds. */
export interface DelayLimit {
  free: number;
  longest: number;
}

/**
 * Nobody is ever locked out by others for long: the long delay meets one account tried from one address, or from a
 * browser that has signed in to it before; what all addresses or all accounts have in common waits seconds.
 */
export const signInLimits = {
  accountFromAddress: { free: 3, longest: 15 * minute },
  knownBrowser: { free: 5, longest: 15 * minute },
  address: { free: 30, longest: minute },
  account: { free: 30, longest: 30 * second },
} as const satisfies Record<string, DelayLimit>;

/** Failures are forgotten a day after the last one. */
export const failuresKept = day;

export const knownBrowserKept = 365 * day;

export const codeLifetime = 14 * day;

/** Of a code that somebody has asked for by mail: as long as it takes to look there. */
export const resetLifetime = 30 * minute;

export const passwordLength = { min: 10, max: 200 } as const;

/** Argon2id, 46 MiB and one pass: OWASP's first choice. Each hash holds its memory, so few may run at a time. */
export const hashing = { memoryCost: 47_104, timeCost: 1, parallelism: 1, atOnce: 2, waiting: 50 } as const;

export const sweepEvery = hour;

export const accountsPerPage = 50;
