import { readPhones } from '../core/vietnamese/phones.js';
import type { CellProblem } from '../core/sheets/dry-run.js';

/** The first number of a cell, and what is said about it; a text without any stays for the form to refuse. */
export function readPhoneCell(written: string): { phone: string; notes: Omit<CellProblem, 'cell'>[] } {
  const [first, ...others] = readPhones(written);
  if (!first) return { phone: written, notes: [] };
  const { phone, wasConverted } = first;
  const notes: Omit<CellProblem, 'cell'>[] = [];
  if (wasConverted)
    notes.push({
      gravity: 'note',
      key: 'imports.phone-converted',
      params: { from: written, to: phone },
    });
  if (others.length > 0)
    notes.push({ gravity: 'note', key: 'imports.phone-first', params: { text: written, phone } });
  return { phone, notes };
}
