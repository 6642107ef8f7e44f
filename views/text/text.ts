import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInstance } from 'i18next';
import type { TFunction } from 'i18next';
import { projectRoot } from '../../src/core/config/project-root.js';
import type accounts from './vi/accounts.json';
import type answers from './vi/answers.json';
import type badges from './vi/badges.json';
import type common from './vi/common.json';
import type consents from './vi/consents.json';
import type delegates from './vi/delegates.json';
import type documents from './vi/documents.json';
import type errors from './vi/errors.json';
import type forms from './vi/forms.json';
import type guests from './vi/guests.json';
import type gifts from './vi/gifts.json';
import type help from './vi/help.json';
import type home from './vi/home.json';
import type hosting from './vi/hosting.json';
import type imports from './vi/imports.json';
import type obligations from './vi/obligations.json';
import type privacy from './vi/privacy.json';
import type letters from './vi/letters.json';
import type mail from './vi/mail.json';
import type lists from './vi/lists.json';
import type programme from './vi/programme.json';
import type recommendations from './vi/recommendations.json';
import type representatives from './vi/representatives.json';
import type schedule from './vi/schedule.json';
import type selections from './vi/selections.json';
import type sheets from './vi/sheets.json';
import type travel from './vi/travel.json';
import type verbs from './vi/verbs.json';

/** Vietnamese is the original; English is held to the same keys by a test. */
interface Texts {
  accounts: typeof accounts;
  answers: typeof answers;
  badges: typeof badges;
  common: typeof common;
  consents: typeof consents;
  delegates: typeof delegates;
  documents: typeof documents;
  errors: typeof errors;
  forms: typeof forms;
  guests: typeof guests;
  gifts: typeof gifts;
  help: typeof help;
  home: typeof home;
  hosting: typeof hosting;
  imports: typeof imports;
  obligations: typeof obligations;
  privacy: typeof privacy;
  lists: typeof lists;
  letters: typeof letters;
  mail: typeof mail;
  programme: typeof programme;
  recommendations: typeof recommendations;
  representatives: typeof representatives;
  schedule: typeof schedule;
  selections: typeof selections;
  sheets: typeof sheets;
  travel: typeof travel;
  verbs: typeof verbs;
}

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** A key of the language files, such as `delegates.quota-full`. */
export type TextKey = Leaves<Texts>;
export type TextParams = Record<string, string | number>;
export type Translate = (key: TextKey, params?: TextParams) => string;

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const i18n = createInstance();
await i18n.init({
  lng: 'vi',
  fallbackLng: 'vi',
  supportedLngs: [...languages],
  resources: Object.fromEntries(
    languages.map((language) => [language, { translation: readTexts(language) }]),
  ),
  interpolation: { escapeValue: false },
  returnNull: false,
});

const translators = Object.fromEntries(
  languages.map((language) => [language, translator(i18n.getFixedT(language))]),
) as Record<Language, Translate>;

export function translate(language: Language): Translate {
  return translators[language];
}

const mostKept = 2_000;

/** Most sentences take no parameters, or only numbers, and lists ask for the same ones again: those are looked up once. */
function translator(t: TFunction): Translate {
  const kept = new Map<string, string>();
  return (key, params) => {
    if (params && !Object.values(params).every(Number.isInteger)) return t(key, params);
    const name = params ? `${key} ${JSON.stringify(params)}` : key;
    const known = kept.get(name) ?? t(key, params ?? {});
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, known);
    return known;
  };
}

function readTexts(language: Language): Record<string, unknown> {
  const folder = join(projectRoot, 'views/text', language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      basename(file, '.json'),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown,
    ]),
  );
}
