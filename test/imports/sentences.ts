import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/core/config/project-root.js';

type Texts = string | { [name: string]: Texts | undefined };

/** What a sentence of the language files looks like, whatever is filled into it. @param key such as `delegates.quota-full` */
export function sentenceBehind(key: string): RegExp {
  const [file = '', ...path] = key.split('.');
  const parts = textAt(read(file), path).split(/\{\{\w+\}\}/);
  const literal = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.+')}$`, 's');
}

function read(file: string): Texts {
  return JSON.parse(readFileSync(join(projectRoot, `views/text/vi/${file}.json`), 'utf8')) as Texts;
}

function textAt(texts: Texts | undefined, [name, ...path]: string[]): string {
  if (typeof texts === 'string') return texts;
  if (texts === undefined || name === undefined) throw new Error('No such text.');
  return textAt(texts[name], path);
}
