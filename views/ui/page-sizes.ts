/** How many rows a page of a list may show; the first unless the visitor chooses. */
export const pageSizes = [25, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];
