import { IsString, MaxLength } from 'class-validator';
import { InvalidFields, Refused } from '../errors/refusals.js';
import type { UploadedFile } from '../files/uploaded-file.js';
import { BaseForm } from '../forms/base-form.js';
import { Files } from '../forms/files.js';
import { says } from '../forms/rules.js';

const longestPaste = 300_000;

/** A letter takes up to four bytes. */
export const listLimits = { most: 1, megabytes: 5, textKilobytes: 1_200 } as const;

/** A list as it is sent in: a file, or rows that were copied. */
export class ListUploadForm extends BaseForm {
  @Files(listLimits, { tooLarge: 'imports.too-large' })
  file: UploadedFile[] = [];

  /** Neither trimmed nor normalized: in old fonts the soft hyphen is a letter. */
  @IsString(says('forms.not-text'))
  @MaxLength(longestPaste, says('forms.too-long', { max: longestPaste }))
  pasted = '';
}

/** What a list is refused for is said at the field that brought it. */
export async function atField<T>(field: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new InvalidFields([{ field, key: error.key, params: error.params }]);
  }
}
