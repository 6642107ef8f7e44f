import { translate } from '../../../views/text/text.js';
import { formOn } from '../../core/documents/document-form.js';
import {
  bodyLines,
  nationalHeading,
  numberLine,
  placeAndDay,
  recipientsLabel,
} from '../../core/documents/fixed-words.js';
import type { Block, OfficialDocument, Table } from '../../core/documents/official-document.js';
import { formatDay, formatDayLong, formatMoment } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { Programme } from '../../programme/programme.entity.js';
import type { Topic } from '../../programme/topic.entity.js';
import { outcomes } from '../answering-words.js';
import type { Question } from '../answering/briefing.service.js';
import type { IntakeBoard } from '../intake/intake-views.service.js';
import type { Recommendation } from '../recommendation.entity.js';
import { unnamed } from './figures.service.js';
import type { Figure, Figures } from './figures.service.js';
import { shownState } from './shown-words.js';
import { shownOrigins } from './origins.js';

const t = translate('vi');
const rowHeight = 8;

/** All that the report of a forum is made of. */
export interface ReportPaper {
  programme: Programme;
  figures: Figures;
  board: IntakeBoard;
  /** What has a lead unit, with answers that are approved or published. */
  questions: Question[];
  /** Beyond the province, each with its reason. */
  national: { row: Recommendation; reason: string }[];
  topics: Topic[];
  names: Map<string, string>;
  /** Who answers for the forum, and whom that body answers to. */
  issuer: string;
  superior: string;
  today: Day;
}

/** In the headings of a summary report: direction, results, assessment, recommendations; results in the Ministry's three classes. */
export function reportDocument(paper: ReportPaper): OfficialDocument {
  const { programme, issuer, superior, today, figures } = paper;
  return {
    form: formOn(today),
    landscape: false,
    head: {
      ...nationalHeading(),
      superior: bodyLines(superior),
      issuer: bodyLines(issuer),
      number: numberLine({ number: null, symbol: t('answers.paper.symbol') }),
      mark: null,
      placeAndDay: placeAndDay(programme.place, { day: null, today }),
    },
    title: {
      kind: t('answers.paper.kind'),
      subject: [t('answers.paper.subject', { event: figures.event.name })],
    },
    addressees: { label: t('answers.paper.to'), lines: t('answers.paper.addressees').split('\n') },
    blocks: [...direction(paper), ...results(paper), ...assessment(paper), ...wishes(paper)],
    closing: {
      recipients: { label: recipientsLabel(), lines: t('answers.paper.recipients').split('\n') },
      signatory: { lines: [t('answers.paper.signatory')], note: '', name: '' },
    },
    foot: null,
  };
}

const heading = (text: string): Block => ({ kind: 'paragraph', look: 'heading', text });
const body = (text: string): Block => ({ kind: 'paragraph', look: 'body', text });

/** What was ordered, and which districts have sent what their children ask: how much each has sent would tell whose words are shown without a name. */
function direction({ programme, board, issuer, names }: ReportPaper): Block[] {
  const { documentNumber: number, documentDate, documentIssuer, documentTitle: title } = programme;
  const answered = board.lines.filter(({ handedAt }) => handedAt !== null).length;
  const plan = {
    number,
    date: formatDayLong(documentDate as Day),
    by: names.get(documentIssuer) ?? documentIssuer,
    title,
    issuer,
  };
  return [
    body(t('answers.paper.basis', plan)),
    heading(t('answers.paper.direction')),
    body(t('answers.paper.districts', { answered, all: board.lines.length })),
    {
      ...{ kind: 'table', rowHeight },
      columns: columns([
        ['TT', 10, 'center'],
        [t('answers.column.from'), 90],
        [t('answers.paper.handed-on'), 40, 'center'],
        [t('answers.paper.note'), 60],
      ]),
      rows: board.lines.map(({ unit, handedAt, noneReason }, index) => [
        ...[String(index + 1), unit.name, handedAt ? formatMoment(handedAt) : ''],
        noneReason || (handedAt ? '' : t('answers.paper.silent')),
      ]),
    },
  ];
}

function results(paper: ReportPaper): Block[] {
  const { figures } = paper;
  const { taken, roots, children } = figures;
  return [
    heading(t('answers.paper.results')),
    heading(t('answers.paper.asked')),
    body(t('answers.paper.figures', { taken, roots, children })),
    chart(t('answers.figures.by-topic'), figures.topics),
    chart(t('answers.figures.by-district'), figures.districts),
    chart(t('answers.figures.by-agency'), figures.agencies),
    heading(t('answers.paper.answered')),
    ...answers(paper),
    heading(t('answers.paper.outcomes')),
    chart(t('answers.figures.by-outcome'), outcomeFigures(paper)),
    ...causes(paper),
  ];
}

function chart(title: string, figures: Figure[]): Block {
  const bars = figures.map(({ slug, name, total }) => ({
    label: slug === unnamed ? t('answers.paper.unnamed') : name || t('answers.figures.none'),
    value: total,
  }));
  return { kind: 'chart', title, bars };
}

function outcomeFigures({ figures }: ReportPaper): Figure[] {
  return figures.states
    .filter(({ total }) => total > 0)
    .map((figure) => ({ ...figure, name: t(`answers.figures.state.${figure.slug}`) }));
}

/** One table for each topic: what was asked, from where, by whom it is answered, and what was promised. */
function answers({ questions, topics, names }: ReportPaper): Block[] {
  const slugs = [...topics.map(({ slug }) => slug), null];
  return slugs.flatMap((slug): Block[] => {
    const of = questions.filter(({ row }) => (slugs.includes(row.topicSlug) ? row.topicSlug : null) === slug);
    if (of.length === 0) return [];
    const name = topics.find((topic) => topic.slug === slug)?.name ?? t('answers.figures.none');
    return [{ kind: 'paragraph', look: 'note', text: name }, answersTable(of, names)];
  });
}

function answersTable(questions: Question[], names: Map<string, string>): Table {
  return {
    ...{ kind: 'table', rowHeight },
    columns: columns([
      [t('answers.paper.number'), 12, 'center'],
      [t('answers.column.title'), 55],
      [t('answers.column.lead'), 30],
      [t('answers.paper.answer'), 80],
    ]),
    rows: questions.map((question) => [
      String(question.row.number ?? ''),
      `${question.row.title} (${originsOf(question, names)})`,
      unitIn(question, question.row.leadSlug ?? '', names),
      answerOf(question, names),
    ]),
  };
}

function originsOf({ origins }: Question, names: Map<string, string>): string {
  const { units, hasOthers } = shownOrigins(origins);
  const named = units.map((slug) => names.get(slug) ?? slug);
  return [...named, ...(hasOthers ? [t('answers.public.unnamed')] : [])].join(', ');
}

/** A district answers only what its own children ask: where they are too few to be named, it is not named either. */
function unitIn({ origins }: Question, slug: string, names: Map<string, string>): string {
  const isOrigin = origins.some(({ unitSlug }) => unitSlug === slug);
  const isNamed = shownOrigins(origins).units.includes(slug);
  return isOrigin && !isNamed ? t('answers.public.the-district') : (names.get(slug) ?? slug);
}

function answerOf(question: Question, names: Map<string, string>): string {
  const { answer, spoken, commitments } = question;
  const promised = commitments.map(({ text, ownerSlug, dueOn, extendedUntil }) =>
    t('answers.paper.promise', {
      text,
      owner: unitIn(question, ownerSlug, names),
      day: formatDay((extendedUntil ?? dueOn) as Day),
    }),
  );
  return [answer?.text ?? spoken?.text ?? t('answers.answer.none'), ...promised].join('\n');
}

/** Of what cannot be carried out yet, the cause and what is proposed instead. */
function causes({ questions }: ReportPaper): Block[] {
  return outcomes.flatMap((outcome): Block[] => {
    const of = questions.filter(({ row }) => shownState(row) === outcome);
    const told = of.map(({ row, answer }) =>
      [`${row.number ?? ''}. ${row.title}`, answer?.cause].filter(Boolean).join(': '),
    );
    if (told.length === 0) return [];
    return [body(`${t(`answers.paper.class.${outcome}`)}: ${told.join('; ')}.`)];
  });
}

/** What the figures themselves say; the rest is for whoever signs. */
function assessment({ board, figures }: ReportPaper): Block[] {
  const silent = board.lines.filter(({ handedAt }) => handedAt === null).map(({ unit }) => unit.shortName);
  const open = figures.states.find(({ slug }) => slug === 'open')?.total ?? 0;
  return [
    heading(t('answers.paper.assessment')),
    ...(silent.length > 0 ? [body(t('answers.paper.not-sent', { units: silent.join(', ') }))] : []),
    ...(open > 0 ? [body(t('answers.paper.not-answered', { count: open }))] : []),
    body(t('answers.paper.to-complete')),
  ];
}

function wishes({ national }: ReportPaper): Block[] {
  if (national.length === 0) return [heading(t('answers.paper.wishes')), body(t('answers.paper.no-wishes'))];
  return [
    heading(t('answers.paper.wishes')),
    body(t('answers.paper.national', { count: national.length })),
    {
      ...{ kind: 'table', rowHeight },
      columns: columns([
        [t('answers.paper.number'), 12, 'center'],
        [t('answers.column.title'), 90],
        [t('answers.send-on.reason'), 75],
      ]),
      rows: national.map(({ row, reason }) => [String(row.number ?? ''), row.title, reason]),
    },
  ];
}

function columns(told: [string, number, ('left' | 'center')?][]): Table['columns'] {
  return told.map(([text, width, align = 'left']) => ({ heading: text, width, align }));
}
