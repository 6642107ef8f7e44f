import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { InvalidFields, Missing, refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { cleanText, hasControlCharacters } from '../core/vietnamese/clean-text.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import type { DelegationView } from '../delegates/delegation-view.js';
import { askedOf, noAnswers } from './consent-cells.js';
import type { ConsentRules } from './consent-cells.js';
import { ConsentLedger } from './consent-ledger.service.js';
import type { NewRecord } from './consent-ledger.service.js';
import { isOpen } from './consent-reader.service.js';
import { ConsentSettings } from './consent-settings.service.js';
import { givenOnOf } from './consents.service.js';
import type { PileForm } from './consents.forms.js';
import { guardianRelations } from './consent-words.js';
import type { Relation } from './consent-words.js';
import { ConsentStanding } from './consent.entity.js';
import { wordingsFor } from './wordings.js';

/** People on one page, since a form holds only so many fields. */
const mostRows = 100;
const longestName = 120;

export interface PileRow {
  delegate: Delegate;
  /** Of the standing that the page shows. */
  version: number;
  /** Nobody has said no to anything: a paper may agree to all. */
  mayAgreeToAll: boolean;
}

export interface PileView {
  delegation: DelegationView;
  rows: PileRow[];
}

interface Paper {
  row: PileRow;
  version: number;
  signer: string;
  relation: Relation;
}

type Typed = (what: string, id: string) => string;

/** A delegation's signed papers, written down in one go where a paper agrees to everything. */
@Injectable()
export class PaperPile {
  constructor(
    private readonly database: Database,
    private readonly delegations: DelegationReader,
    private readonly settings: ConsentSettings,
    private readonly ledger: ConsentLedger,
    private readonly clock: Clock,
  ) {}

  async open(person: SignedIn, key: DelegationKey): Promise<PileView> {
    const delegation = await this.delegations.open(person, key);
    const open = delegation.delegates.filter((delegate) => isOpen(delegation, delegate)).slice(0, mostRows);
    const standings = await this.standingsOf(open);
    const rows = open.map((delegate) => {
      const { answers = noAnswers, version = 0 } = standings.get(delegate.id) ?? {};
      return { delegate, version, mayAgreeToAll: !/[nw]/.test(answers) };
    });
    return { delegation, rows };
  }

  /** Records for each chosen person that all was agreed to; all of them or none. @returns how many */
  async record(person: SignedIn, key: DelegationKey, form: PileForm): Promise<number> {
    const { delegation, rows } = await this.open(person, key);
    const typed = typedIn(form.rows);
    refuseWritten(typed, delegation.delegates, rows);
    const papers = papersIn(typed, rows);
    const givenOn = givenOnOf(form, this.clock.now());
    const rules = await this.settings.rulesFor(delegation.event);
    const wordings = wordingsFor(delegation.event);
    return this.database.transaction('consent.record-pile', async (transaction) => {
      transaction.about('event', key.eventSlug);
      for (const paper of papers) {
        const signature = { signer: paper.signer, relation: paper.relation, method: form.method, givenOn };
        const agreed = agreedToAll(paper, signature, rules);
        await this.ledger.add(paper.row.delegate, { ...agreed, wordings });
      }
      return papers.length;
    });
  }

  private async standingsOf(delegates: Delegate[]): Promise<Map<string, ConsentStanding>> {
    const delegateId = In(delegates.map(({ id }) => id));
    const standings = await this.database.of(ConsentStanding).findBy({ delegateId });
    return new Map(standings.map((standing) => [standing.delegateId, standing]));
  }
}

function agreedToAll(
  { row, version }: Paper,
  signature: NewRecord['signature'],
  rules: ConsentRules,
): Omit<NewRecord, 'wordings'> {
  const asked = askedOf(row.delegate, rules);
  return { version, signature, asked, answers: asked.map((cell) => ({ cell, answer: 'agreed' })) };
}

/** Gathers the inputs, whose names depend on the people, into the one field that its form class knows. */
export function packPile(body: unknown): Record<string, unknown> {
  const inputs = Object.entries(
    (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>,
  );
  const isOfPerson = ([name]: [string, unknown]) => /^(choice|signer|relation|version)\./.test(name);
  return {
    ...Object.fromEntries(inputs.filter((input) => !isOfPerson(input))),
    rows: inputs.filter(isOfPerson).map(([name, value]) => `${name}=${String(value)}`),
  };
}

function typedIn(rows: string[]): Typed {
  const texts = new Map(rows.map((row) => row.split(/=(.*)/s, 2) as [string, string]));
  return (what, id) => cleanText(texts.get(`${what}.${id}`) ?? '');
}

/** Somebody else has written down a chosen person's paper since the page was made: what was typed of it must not vanish. */
function refuseWritten(typed: Typed, delegates: Delegate[], rows: PileRow[]): void {
  const open = new Set(rows.map(({ delegate }) => delegate.id));
  const written = delegates.filter(({ id }) => typed('choice', id) === 'all' && !open.has(id));
  if (written.length === 0) return;
  throw new InvalidFields(
    written.map(({ name }) => ({ field: '', key: 'consents.written-meanwhile', params: { name } })),
  );
}

/** @throws InvalidFields by the inputs' names; Missing for people of another delegation */
function papersIn(typed: Typed, rows: PileRow[]): Paper[] {
  const chosen = rows.filter(({ delegate }) => typed('choice', delegate.id) === 'all');
  if (chosen.length === 0) throw new InvalidFields([{ field: '', key: 'consents.choose-someone' }]);
  if (chosen.some(({ mayAgreeToAll }) => !mayAgreeToAll)) throw new Missing();
  const mistakes = chosen.flatMap((row) => mistakesIn(row, typed));
  refuseMistakes(mistakes);
  return chosen.map((row) => ({
    row,
    version: Number(typed('version', row.delegate.id)),
    ...signatureOf(row, typed),
  }));
}

function signatureOf(
  { delegate: { id, name, role } }: PileRow,
  typed: Typed,
): Pick<Paper, 'signer' | 'relation'> {
  if (role !== 'child') return { signer: name, relation: 'self' };
  return { signer: typed('signer', id), relation: typed('relation', id) as Relation };
}

function mistakesIn(row: PileRow, typed: Typed): FieldMistake[] {
  if (row.delegate.role !== 'child') return [];
  const { id, name } = row.delegate;
  const { signer, relation } = signatureOf(row, typed);
  const isName = signer !== '' && signer.length <= longestName && !hasControlCharacters(signer);
  const isRelation = guardianRelations.some((one) => one === relation);
  return [
    ...(isName ? [] : [{ field: `signer.${id}`, key: 'consents.signer-of' as const, params: { name } }]),
    ...(isRelation
      ? []
      : [{ field: `relation.${id}`, key: 'consents.relation-of' as const, params: { name } }]),
  ];
}
