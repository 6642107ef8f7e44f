import type { ComponentChildren } from 'preact';
import { useText } from './frame.js';

export interface Column<Row> {
  heading: string;
  cell: (row: Row) => ComponentChildren;
  /** Figures stand right, in digits of one width. */
  numeric?: boolean;
  /** Address of the list sorted by this column, and how it is sorted now. */
  sort?: { href: string; order: SortOrder };
}

export type SortOrder = 'ascending' | 'descending' | 'none';

interface DataTableProps<Row> {
  caption: string;
  hideCaption?: boolean;
  /** The first column names the row. */
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** A click anywhere in a row follows the row's first link. */
  openRows?: boolean;
  /** On a phone the cells of a row stand beside each other, for long lists with little in each cell. */
  dense?: boolean;
}

/** A table at the desk, one card a row on a phone. Its rows are shown as they come: sorting is the query's. */
export function DataTable<Row>(table: DataTableProps<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, openRows, dense } = table;
  return (
    <div class="table-frame">
      <table class={dense ? 'table table--dense' : 'table'}>
        <caption class={hideCaption ? 'govuk-visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.heading} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-row-link={openRows ? '' : undefined}>
              {columns.map((column, index) => cellOf(column, row, index === 0))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const arrows = { ascending: ' ▲', descending: ' ▼', none: '' };

function Heading<Row>({ column: { heading, sort, numeric } }: { column: Column<Row> }) {
  const t = useText();
  const look = numeric ? 'table__numeric' : undefined;
  if (!sort)
    return (
      <th scope="col" class={look}>
        {heading}
      </th>
    );
  return (
    <th scope="col" class={look} aria-sort={sort.order}>
      <a href={sort.href} title={t('common.sort-by', { heading })}>
        {heading}
        <span aria-hidden="true">{arrows[sort.order]}</span>
      </a>
    </th>
  );
}

/** A plain function, since a component of its own for each cell is what a long table waits for. */
function cellOf<Row>(column: Column<Row>, row: Row, isName: boolean) {
  const { heading, numeric, cell } = column;
  if (isName)
    return (
      <th key={heading} scope="row">
        {cell(row)}
      </th>
    );
  return (
    <td key={heading} class={numeric ? 'table__numeric' : undefined} data-label={heading}>
      {cell(row)}
    </td>
  );
}
