/**
 * `replaced`: chosen once, and another place since; `unchosen`: another place was chosen while it waited;
 * `withdrawn`: the host itself has taken it back.
 */
export type ProposalState = 'waiting' | 'accepted' | 'returned' | 'withdrawn' | 'unchosen' | 'replaced';

/** States that one click sets; what is stuck needs a word of why. */
export const openlySetStates = ['todo', 'doing', 'done'] as const;
export type OpenlySetState = (typeof openlySetStates)[number];

export const taskStates = [...openlySetStates, 'stuck'] as const;
export type TaskState = (typeof taskStates)[number];
