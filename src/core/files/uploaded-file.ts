/** A file as it came with a form. */
export class UploadedFile {
  constructor(
    /** As the visitor's machine calls it: shown to that visitor, never used as a path. */
    readonly name: string,
    /** Cut off where the file is too large. */
    readonly bytes: Buffer,
    readonly content: { sha256: string; isTooLarge: boolean },
  ) {}

  /** What a form's identity is made of. */
  toJSON(): { name: string; sha256: string } {
    return { name: this.name, sha256: this.content.sha256 };
  }
}

export function isUploads(value: unknown): value is UploadedFile[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => one instanceof UploadedFile);
}
