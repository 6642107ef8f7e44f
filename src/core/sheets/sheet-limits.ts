const megabyte = 1024 * 1024;

/** What a file may hold at most. */
export const sheetLimits = {
  bytes: 5 * megabyte,
  /** Rows of a list. */
  rows: 5_000,
  /** Rows that a sheet may have besides: titles, headings, sums, signatures. Only who knows where the list begins can tell. */
  rowsAround: 50,
  columns: 200,
  archiveEntries: 200,
  /** Bytes that really come out of an archive. */
  inflated: 30 * megabyte,
  /** Filled cells and merges of all sheets together. */
  cells: 500_000,
  /** Letters of all cells together: thousands of cells may share one long text. */
  letters: 10_000_000,
};

export const lastRow = sheetLimits.rows + sheetLimits.rowsAround;
