import type { LineDifference, ListColumn } from '../delegates/delegation-papers.js';
import type { ListLine } from './list-lines.js';

const fields: Record<ListColumn, (line: ListLine) => string | null> = {
  role: ({ role }) => role,
  name: ({ name }) => name,
  born: ({ born }) => born,
  gender: ({ gender }) => gender,
  school: ({ school, className }) => JSON.stringify([school, className]),
  phone: ({ phone }) => phone,
};

/** What has changed since a list was signed: lines of today in their order, then those that are gone. */
export function differencesBetween(signed: ListLine[], now: ListLine[]): LineDifference[] {
  const before = new Map(signed.map((line) => [line.delegateId, line]));
  const after = new Set(now.map(({ delegateId }) => delegateId));
  const removed = signed.filter(({ delegateId }) => !after.has(delegateId));
  return [
    ...now.flatMap((line) => changeOf(before.get(line.delegateId), line)),
    ...removed.map(({ name }): LineDifference => ({ kind: 'removed', name, columns: [] })),
  ];
}

function changeOf(before: ListLine | undefined, now: ListLine): LineDifference[] {
  const { name } = now;
  if (!before) return [{ kind: 'added', name, columns: [] }];
  const columns = (Object.keys(fields) as ListColumn[]).filter(
    (column) => fields[column](before) !== fields[column](now),
  );
  return columns.length > 0 ? [{ kind: 'changed', name, columns }] : [];
}
