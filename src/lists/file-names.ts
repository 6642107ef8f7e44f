import { plainFileName } from '../core/files/attachment.js';
import type { Unit } from '../programme/unit.entity.js';
import { translate } from '../../views/text/text.js';
import { placeName } from './usual-letterhead.js';

const t = translate('vi');

/** `Danh sach doan An Bien.pdf`: without marks, which old archives and sticks spoil. */
export function listFileName(unit: Pick<Unit, 'shortName'>, ending: string): string {
  return `${plainFileName(t('lists.file.list', { place: placeName(unit) }))}.${ending}`;
}

export function signInFileName(unit: Pick<Unit, 'shortName'>): string {
  return `${plainFileName(t('lists.file.sign-in', { place: placeName(unit) }))}.pdf`;
}

/** `Bang phan cong An Bien.pdf` */
export function assignmentFileName(unit: Pick<Unit, 'shortName'>, ending: string): string {
  return `${plainFileName(t('lists.file.assignment', { place: placeName(unit) }))}.${ending}`;
}

export function eventFileName(what: 'export' | 'sign-in', eventName: string, ending: string): string {
  const key = what === 'export' ? 'lists.file.export' : 'lists.file.sign-in';
  return `${plainFileName(t(key, { place: eventName }))}.${ending}`;
}

/** `Danh sach da ky 45-DS-UBND (1)`, without an ending. */
export function scanFileName({ number }: { number: string }, { position }: { position: number }): string {
  return plainFileName(t('lists.file.scan', { number: number.replaceAll('/', '-'), position }));
}
