import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { xlsxOf } from '../core/sheets/write-xlsx.js';
import type { SheetToWrite } from '../core/sheets/write-xlsx.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { Imports } from './imports.service.js';

/** The columns of the template, with their widths. What officials need nobody asks for stands in none. */
const columns = [
  ['order', 5],
  ['role', 18],
  ['name', 28],
  ['born', 13],
  ['gender', 10],
  ['school', 28],
  ['class', 8],
  ['guardian', 24],
  ['guardian_phone', 16],
  ['phone', 16],
  ['health', 26],
] as const;

const emptyRows = 40;
const t = translate('vi');

/** Lists to be filled in, made for one event and unit. What comes back is read by its headings, wherever they stand. */
@Injectable()
export class Templates {
  constructor(
    private readonly imports: Imports,
    private readonly units: Units,
  ) {}

  async of(person: SignedIn, key: DelegationKey): Promise<{ name: string; bytes: Buffer }> {
    const event = await this.imports.enter(person, key);
    const unit = await this.units.get(key.unitSlug);
    const bytes = await xlsxOf({ sheets: [listSheet(event, unit), helpSheet()] });
    return { name: `${t('imports.template.file', { unit: unit.shortName })}.xlsx`, bytes };
  }
}

function listSheet(event: Event, unit: Unit): SheetToWrite {
  return {
    name: t('imports.template.sheet'),
    titleRows: [t('imports.template.title', { unit: unit.name }), event.name, ''],
    columns: columns.map(([key, width]) => ({ heading: t(`imports.template.heading.${key}`), width })),
    rows: Array.from({ length: emptyRows }, (_, index) => [index + 1]),
    landscape: true,
  };
}

/** An example in the list itself would be registered. */
function helpSheet(): SheetToWrite {
  const keys = columns.map(([key]) => key).filter((key) => key !== 'order');
  return {
    name: t('imports.template.help-sheet'),
    columns: [
      { heading: t('imports.template.help.column'), width: 28 },
      { heading: t('imports.template.help.how'), width: 70 },
      { heading: t('imports.template.help.example'), width: 28 },
    ],
    rows: keys.map((key) => [
      t(`imports.template.heading.${key}`),
      t(`imports.template.how.${key}`),
      t(`imports.template.example.${key}`),
    ]),
    closingRows: [''],
  };
}
