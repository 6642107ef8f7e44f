import { roles } from '../accounts/roles.js';

/** One guide for each role, and for the duties that have pages of their own. */
export const guides = [...roles, 'recorder', 'safeguarding'] as const;
export type Guide = (typeof guides)[number];
