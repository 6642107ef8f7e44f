import { Injectable } from '@nestjs/common';
import { Sensitive } from '../core/secrets/sensitive.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import type { Recommendation } from './recommendation.entity.js';

/** A text as it came. */
export interface OriginalText {
  title: string;
  text: string;
}

/** Seals texts as they came: until a reader has masked them they may hold the name of a child. */
@Injectable()
export class Originals {
  constructor(private readonly sensitive: Sensitive) {}

  /** The columns that hold a text. */
  columns(
    { title, text }: OriginalText,
    id: string,
  ): Pick<Recommendation, 'originalSealed' | 'likenessMark'> {
    return {
      originalSealed: this.sensitive.seal(JSON.stringify({ title, text }), `recommendations.original/${id}`),
      likenessMark: this.markOf(text),
    };
  }

  /** Empty texts once the term of the original has ended. */
  of({ id, originalSealed }: Pick<Recommendation, 'id' | 'originalSealed'>): OriginalText {
    if (originalSealed === '') return { title: '', text: '' };
    return JSON.parse(this.sensitive.open(originalSealed, `recommendations.original/${id}`)) as OriginalText;
  }

  /** Equal where two texts differ in marks, capitals, spaces and points at most. */
  markOf(text: string): string {
    return this.sensitive.mark(foldForDuplicates(text), 'recommendations.likeness');
  }
}
