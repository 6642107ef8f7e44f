export const paperKinds = ['programme', 'run-sheet', 'units', 'groups', 'leaders'] as const;
export type PaperKind = (typeof paperKinds)[number];
export const paperFormats = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof paperFormats)[number];
