import { refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { cleanLines, hasControlCharacters } from '../core/vietnamese/clean-text.js';
import { longestTopicText, textField } from './seat-words.js';

export interface TopicText {
  topicSlug: string;
  text: string;
}

/** Gathers the inputs `text-<topic>` into the one field that the form's class knows. */
export function packTexts(body: unknown): Record<string, unknown> {
  const fields = Object.entries(typeof body === 'object' && body !== null ? body : {});
  const isText = (name: string) => name.startsWith(textField(''));
  const texts = fields.filter(([name]) => isText(name));
  return {
    ...Object.fromEntries(fields.filter(([name]) => !isText(name))),
    texts: texts.map(([name, value]) => `${name.slice(textField('').length)}=${String(value)}`),
  };
}

/** @throws InvalidFields by the inputs' names */
export function readTexts(packed: string[]): TopicText[] {
  const texts = packed.map((one) => {
    const [topicSlug = '', text = ''] = one.split(/=(.*)/s);
    return { topicSlug, text: cleanLines(text) };
  });
  const mistakes = texts.flatMap(mistakeIn);
  refuseMistakes(mistakes);
  return texts;
}

function mistakeIn({ topicSlug, text }: TopicText): FieldMistake[] {
  const field = textField(topicSlug);
  if (text.length > longestTopicText)
    return [{ field, key: 'forms.too-long', params: { max: longestTopicText } }];
  return hasControlCharacters(text, { lines: true }) ? [{ field, key: 'forms.control-characters' }] : [];
}
