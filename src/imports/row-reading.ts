import type { CellProblem } from '../core/sheets/dry-run.js';
import type { Cell } from '../core/sheets/sheet.js';
import { undefused } from '../core/sheets/defuse.js';
import { joinedName, nameFromCell } from '../core/vietnamese/full-names.js';
import { genderIn } from './gender-words.js';
import { meansNothing, textOf } from '../core/sheets/cells.js';
import { cellName } from './columns.js';
import type { ColumnKey } from './columns.js';
import type { DayRules } from './day-order.js';
import { readPhoneCell } from './phone-cells.js';
import { roleIn } from './role-words.js';
import type { PersonRow } from './table-rows.js';
import { readBirth } from './births.js';
import { schoolAndClassIn } from './school-classes.js';

/** The fields of the form by which a person is registered by hand. */
export type FormBody = Record<
  | 'role'
  | 'name'
  | 'born-day'
  | 'born-month'
  | 'born-year'
  | 'gender'
  | 'school'
  | 'className'
  | 'guardianName'
  | 'guardianPhone'
  | 'phone'
  | 'health',
  string
> & {
  /** Said by a person: not the one who looks alike. */
  different?: string;
};

export interface RowReading {
  row: number;
  body: FormBody;
  /** Where each field stands, to name the cell of a mistake. */
  cells: Map<string, string>;
  problems: CellProblem[];
}

const goodHealth = /^(?:bình thường|tốt|khỏe|khoẻ)(?: mạnh)?$/i;

/** What one line says, as the form would be filled in with it. */
export function readRow(person: PersonRow, rules: DayRules): RowReading {
  return new RowReader(person, rules).read();
}

class RowReader {
  private readonly problems: CellProblem[] = [];
  private readonly cells = new Map<string, string>();

  constructor(
    private readonly person: PersonRow,
    private readonly rules: DayRules,
  ) {}

  read(): RowReading {
    const role = this.role();
    const { school, className } = this.schoolAndClass();
    const body = {
      role,
      name: this.name(),
      ...this.birth(),
      school,
      className: role === 'child' ? className : '',
      guardianName: this.text('guardian', 'guardianName'),
      ...this.phones(role),
      health: this.health(),
    };
    this.noteFormulas();
    return { row: this.person.row, body, cells: this.cells, problems: this.problems };
  }

  private role(): string {
    const written = this.text('role', 'role');
    const named = roleIn(written);
    if (written !== '' && !named && this.person.section !== 'officer')
      this.say('role', { gravity: 'ask', key: 'imports.role-unclear', params: { text: written } });
    return named ?? this.person.section ?? 'child';
  }

  private name(): string {
    const parts = (['family_name', 'given_name'] as const).map((key) => this.text(key, 'name'));
    const whole = this.text('name', 'name');
    const { name, note } = nameFromCell(whole === '' ? joinedName(parts) : whole);
    if (note) this.say('name', { gravity: 'note', key: 'imports.name-note', params: { note } });
    return name;
  }

  private birth(): Pick<FormBody, 'born-day' | 'born-month' | 'born-year' | 'gender'> {
    const { key, problem, parts, gender } = readBirth({
      columns: this.person.columns,
      cellOf: (one) => this.cell(one),
      rules: this.rules,
    });
    this.place('born', this.person.columns[key]);
    if (problem) this.say('born', problem);
    const [year, month, day] = parts;
    return { 'born-day': day, 'born-month': month, 'born-year': year, gender: gender ?? this.gender() };
  }

  private gender(): string {
    const written = this.text('gender', 'gender');
    const gender = genderIn(written);
    if (written !== '' && !gender)
      this.say('gender', { gravity: 'ask', key: 'imports.gender-unclear', params: { text: written } });
    return gender ?? '';
  }

  /** `7A - THCS Đông Thái` in one column is a class and a school. */
  private schoolAndClass(): { school: string; className: string } {
    const school = this.text('school', 'school');
    const className = this.className();
    const both = schoolAndClassIn(this.text('school_class', school === '' ? 'school' : 'schoolClass'));
    return {
      school: school || both.school || this.person.school,
      className: className || both.className,
    };
  }

  /** `7/2` becomes a date when it is typed into Excel, and nobody knows which. */
  private className(): string {
    const written = this.text('class', 'className').replace(/^lớp\s+/i, '');
    if (!this.cell('class')?.day) return written;
    this.say('className', { gravity: 'ask', key: 'imports.class-day', params: { text: written } });
    return '';
  }

  private health(): string {
    const written = this.text('health', 'health');
    return goodHealth.test(written) ? '' : written;
  }

  /** An officer's number may stand in the only column that a list has, the guardians'. */
  private phones(role: string): Pick<FormBody, 'guardianPhone' | 'phone'> {
    const { guardian_phone, phone } = this.person.columns;
    if (role === 'child') {
      const key = guardian_phone === undefined ? 'phone' : 'guardian_phone';
      return { guardianPhone: this.phone(key, 'guardianPhone'), phone: '' };
    }
    return {
      guardianPhone: '',
      phone: this.phone(phone === undefined ? 'guardian_phone' : 'phone', 'phone'),
    };
  }

  private phone(key: ColumnKey, field: string): string {
    const { phone, notes } = readPhoneCell(this.text(key, field));
    for (const note of notes) this.say(field, note);
    return phone;
  }

  private noteFormulas(): void {
    for (const [key, column] of Object.entries(this.person.columns)) {
      const cell = this.person.cells[column];
      if (key === 'order' || !cell?.formula || textOf(cell) !== '') continue;
      const place = cellName(this.person.row, column);
      this.problems.push({ gravity: 'ask', cell: place, key: 'imports.formula-empty' });
    }
  }

  private text(key: ColumnKey, field: string): string {
    const text = textOf(this.cell(key));
    this.place(field, this.person.columns[key]);
    return meansNothing(text) ? '' : undefused(text);
  }

  private cell(key: ColumnKey): Cell {
    const column = this.person.columns[key];
    return column === undefined ? null : (this.person.cells[column] ?? null);
  }

  private place(field: string, column: number | undefined): void {
    if (column !== undefined && !this.cells.has(field))
      this.cells.set(field, cellName(this.person.row, column));
  }

  private say(field: string, problem: Omit<CellProblem, 'cell'>): void {
    this.problems.push({ ...problem, cell: this.cells.get(field) ?? cellName(this.person.row, 0) });
  }
}
