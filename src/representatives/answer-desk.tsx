import { Injectable } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { CommitteeSeatPage } from '../../views/representatives/committee-seat-page.js';
import { PlacePage } from '../../views/representatives/place-page.js';
import type { PlaceForms } from '../../views/representatives/place-page.js';
import { ReceiptPage } from '../../views/representatives/receipt-page.js';
import type { TextKey } from '../../views/text/text.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { scanAnswer } from '../core/files/scan-answer.js';
import { typedValues } from '../core/forms/read-form.js';
import type { FormClass } from '../core/forms/read-form.js';
import type { BaseForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { Database } from '../core/database/database.js';
import { page, seeOther } from '../core/html/page.js';
import type { Page, SeeOther } from '../core/html/page.js';
import { translate } from '../../views/text/text.js';
import { plainFileName, withoutEnding } from '../core/files/attachment.js';
import type { Entrance } from './entrance.js';
import { ContentsForm, DeclineForm, NameForm, SeatClickForm } from './representatives.forms.js';
import type { Representative } from './representative.entity.js';
import { SeatAnswers } from './seat-answers.service.js';
import type { Answerer } from './seat-answers.service.js';
import { SeatContents } from './seat-contents.service.js';
import { SeatFiles } from './seat-files.service.js';
import { SeatViews } from './seat-views.service.js';
import type { AnswerWay } from './seat-words.js';
import { packTexts } from './topic-texts.js';

type Answer = Promise<Page | SeeOther>;

interface Change<F> {
  Form: FormClass<F & BaseForm>;
  /** Which form of the page comes back with what was typed. */
  form: keyof PlaceForms;
  work: (form: F) => Promise<Representative>;
  /** After the page's address. */
  to?: string;
  done: TextKey;
}

const t = translate('vi');

/** What may be done on the page of a place, by whichever door somebody has come to it. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly submissions: Submissions,
    private readonly database: Database,
    private readonly views: SeatViews,
    private readonly answers: SeatAnswers,
    private readonly contents: SeatContents,
    private readonly files: SeatFiles,
  ) {}

  async show(entrance: Entrance, forms: PlaceForms = {}): Promise<Page> {
    const view = await this.views.of(entrance);
    if (entrance.by !== 'committee') return page(<PlacePage view={view} forms={forms} />);
    return page(<CommitteeSeatPage view={view} more={await this.views.committeePart(view)} forms={forms} />);
  }

  async receipt(entrance: Entrance): Promise<Page> {
    return page(<ReceiptPage view={await this.views.of(entrance)} />);
  }

  name(entrance: Entrance, body: unknown): Answer {
    return this.change(entrance, body, {
      Form: NameForm,
      form: 'name',
      work: (form) => this.answers.name(answerer(entrance, form.way, 'way'), form),
      to: '/receipt',
      done: 'representatives.done.named',
    });
  }

  decline(entrance: Entrance, body: unknown): Answer {
    return this.change(entrance, body, {
      Form: DeclineForm,
      form: 'decline',
      work: (form) => this.answers.decline(answerer(entrance, form.told, 'told'), form),
      to: '/receipt',
      done: 'representatives.done.declined',
    });
  }

  prepare(entrance: Entrance, body: unknown): Answer {
    return this.submissions.submit(ContentsForm, packTexts(body), {
      work: (form) => this.contents.save(entrance.key, form),
      then: ({ contentsReady }) =>
        seeOther(entrance.base, `representatives.done.${contentsReady ? 'ready' : 'contents'}`),
      again: (form) => this.show(entrance, { contents: { ...form, values: typedValues(body) } }),
    });
  }

  removeFile(entrance: Entrance, file: string, body: unknown): Answer {
    return this.click(entrance, body, {
      work: (version) => this.contents.removeFile(entrance.key, version, file),
      done: 'representatives.done.file-removed',
    });
  }

  reopen(entrance: Entrance, body: unknown): Answer {
    return this.click(entrance, body, {
      work: (version) => this.contents.reopen(entrance.key, version),
      done: 'representatives.done.reopened',
    });
  }

  /** Opened before the reading is written down, so that no record says more than happened. */
  async openFile(entrance: Entrance, id: string): Promise<StreamableFile> {
    const { place } = await this.views.of(entrance);
    const { row, file } = await this.files.open(place.id, id);
    await this.database.note('seat.open-file', 'representative', place.id);
    const name = plainFileName(t(`representatives.file.${row.kind}`, { name: withoutEnding(row.name) }));
    return scanAnswer(row, { name, file });
  }

  click(
    entrance: Entrance,
    body: unknown,
    {
      work,
      ...rest
    }: Pick<Change<SeatClickForm>, 'to' | 'done'> & { work: (version: number) => Promise<Representative> },
  ): Answer {
    return this.change(entrance, body, {
      ...rest,
      Form: SeatClickForm,
      form: 'click',
      work: ({ version }) => work(version),
    });
  }

  change<F>(entrance: Entrance, body: unknown, { Form, form, work, to = '', done }: Change<F>): Answer {
    return this.submissions.submit(Form, body, {
      work,
      then: () => seeOther(entrance.base + to, done),
      again: (state) => this.show(entrance, { [form]: state }),
    });
  }
}

/** The committee says how it was told; agencies answer for themselves. */
function answerer({ key, by }: Entrance, told: AnswerWay | '', field: string): Answerer {
  if (by !== 'committee') return { key, way: by };
  if (told === '') throw new InvalidFields([{ field, key: 'representatives.way-needed' }]);
  return { key, way: told };
}
