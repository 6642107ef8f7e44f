/** What people are invited as, in the order of protocol. An official is a guest who comes for an office. */
export const guestKinds = ['official', 'guest', 'organizer', 'performer', 'press'] as const;
export type GuestKind = (typeof guestKinds)[number];

export const courtesies = ['', 'mr', 'ms'] as const;
export type Courtesy = (typeof courtesies)[number];

/** Who is invited and has not answered is simply that: nobody is late. */
const guestStates = ['planned', 'invited', 'accepted', 'declined'] as const;
export type GuestState = (typeof guestStates)[number];

export const invitationWays = ['letter', 'phone', 'visit'] as const;
export type InvitationWay = (typeof invitationWays)[number];

/** What a list shows beside one state: those of whom nobody knows yet who will come. */
export const listStates = [...guestStates, 'unnamed'] as const;
export type ListState = (typeof listStates)[number];

export const mostPeople = 200;
export const mostLines = 100;
