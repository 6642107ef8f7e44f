import { applyDecorators } from '@nestjs/common';
import { IsArray, ValidateBy } from 'class-validator';
import type { TextKey } from '../../../views/text/text.js';
import type { FileLimits } from '../files/takes-files.js';
import { UploadedFile } from '../files/uploaded-file.js';
import { says } from './rules.js';

interface FileWords {
  /** What to say when the field is empty; without it the field may be empty. */
  required?: TextKey;
  /** What to say instead of how to scan again. */
  tooLarge?: TextKey;
}

/** The files of one field, none where it was left empty. */
export function Files(
  { most, megabytes }: FileLimits,
  { required, tooLarge }: FileWords = {},
): PropertyDecorator {
  return applyDecorators(
    IsArray(says('forms.not-file')),
    Each('isFile', (file) => file instanceof UploadedFile, says('forms.not-file')),
    Each(
      'fileSize',
      (file) => !file.content.isTooLarge,
      says(tooLarge ?? 'forms.file-too-large', { megabytes }),
    ),
    Each('fileContent', (file) => file.bytes.length > 0, says('forms.file-empty')),
    All('fileCount', (files) => files.length <= most, says('forms.too-many-files', { most })),
    ...(required ? [All('fileRequired', (files) => files.length > 0, says(required))] : []),
  );
}

type Said = ReturnType<typeof says>;

function Each(name: string, isRight: (file: UploadedFile) => boolean, said: Said): PropertyDecorator {
  return All(name, (files) => files.every((file) => file instanceof UploadedFile && isRight(file)), said);
}

function All(name: string, areRight: (files: UploadedFile[]) => boolean, said: Said): PropertyDecorator {
  const validate = (value: unknown) => Array.isArray(value) && areRight(value as UploadedFile[]);
  return ValidateBy({ name, validator: { validate } }, said);
}
