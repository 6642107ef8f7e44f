import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Database } from '../core/database/database.js';
import { Stale, refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { LetterTemplate } from './letter.entity.js';
import type { LetterKind } from './letter-words.js';
import { unknownIn } from './placeholders.js';

type TemplateValues = Pick<LetterTemplate, 'subject' | 'body'>;

const t = translate('vi');

/** The committee's words for each kind of letter, until then ours. */
@Injectable()
export class LetterTemplates {
  constructor(private readonly database: Database) {}

  async of(eventSlug: string, kind: LetterKind): Promise<LetterTemplate> {
    return (await this.database.findOne(LetterTemplate, { eventSlug, kind })) ?? usual(eventSlug, kind);
  }

  /** @throws InvalidFields for a name that is no placeholder */
  save(
    { eventSlug, kind }: { eventSlug: string; kind: LetterKind },
    version: number,
    values: TemplateValues,
  ): Promise<LetterTemplate> {
    const mistakes = (['subject', 'body'] as const).flatMap((field): FieldMistake[] => {
      const name = unknownIn(values[field]);
      return name === null ? [] : [{ field, key: 'letters.unknown-placeholder', params: { name } }];
    });
    refuseMistakes(mistakes);
    return this.database.transaction('letter-template.edit', async (transaction) => {
      transaction.about('event', eventSlug, [kind]);
      const { subject, body } = usual(eventSlug, kind);
      const fresh = { eventSlug, kind, subject, body, version: 0 };
      await this.database.insert(LetterTemplate, fresh, { orIgnore: true });
      const { affected } = await this.database
        .of(LetterTemplate)
        .update({ eventSlug, kind, version }, values);
      if (affected !== 1) throw new Stale(templateAnswers(await this.of(eventSlug, kind)));
      return this.of(eventSlug, kind);
    });
  }
}

/** How a stored template reads in its form. */
export function templateAnswers({ subject, body, version }: LetterTemplate): Record<string, string> {
  return { subject, body, version: String(version) };
}

function usual(eventSlug: string, kind: LetterKind): LetterTemplate {
  const subject = t(`letters.usual.${kind}.subject`);
  const body = t(`letters.usual.${kind}.body`);
  return Object.assign(new LetterTemplate(), { eventSlug, kind, subject, body, version: 0 });
}
