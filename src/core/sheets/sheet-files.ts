import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { InvalidFields, Refused } from '../errors/refusals.js';
import { describeError } from '../errors/describe-error.js';
import { refusedAtSight } from './file-kinds.js';
import { limitedRows } from './limited-rows.js';
import type { ListUploadForm } from './list-upload.js';
import type { Refusal, Sheet, SheetReading } from './sheet.js';
import type { SheetProcess } from './sheet-process.js';
import { SheetFailure } from './sheet-process.js';
import { SpareProcess } from './spare-process.js';
import { rowsOf } from './text/delimited-rows.js';
import { Turns } from './turns.js';

const atATime = 2;

/** Reads tables that strangers send: .xlsx, and .csv or text in the encodings that are met in Vietnam. */
@Injectable()
export class SheetFiles implements BeforeApplicationShutdown {
  /** Milliseconds for one file, without the time for which it waits for its turn. */
  protected readonly timeLimit: number = 15_000;
  private readonly logger = new Logger(SheetFiles.name);
  private readonly turns = new Turns(atATime);
  private readonly running = new Set<SheetProcess>();
  private readonly spare = new SpareProcess();

  /** A file is about to come. */
  expectOne(): void {
    this.spare.prepare();
  }

  /** Judges a file by its content, never by its name, in a process of its own. At most two are read at the same time. */
  async read(file: { name: string; bytes: Buffer }): Promise<SheetReading> {
    const refusal = refusedAtSight(file.bytes);
    return refusal ? refused(refusal) : this.turns.take(() => this.readInChild(file));
  }

  /** Rows copied from Excel or from a table in Word: tabs between cells, quotes around cells of several lines. Read at once, here: a form holds little. */
  readPasted(text: string): SheetReading {
    try {
      const rows = limitedRows(rowsOf(text, '\t'), '');
      return { sheets: [{ name: '', rows, hidden: false, merges: [] }], refused: null };
    } catch (error) {
      if (error instanceof Refused) return refused({ key: error.key, params: error.params });
      throw error;
    }
  }

  /**
   * The file, or else the rows that were copied, and the field that brought them.
   * @throws InvalidFields where neither came, or cannot be read
   */
  async readUpload({ file, pasted }: ListUploadForm): Promise<{ sheets: Sheet[]; field: string }> {
    const [upload] = file;
    const field = upload || pasted.trim() === '' ? 'file' : 'pasted';
    if (!upload && field === 'file') throw new InvalidFields([{ field, key: 'imports.file-or-rows' }]);
    const { sheets, refused } = upload ? await this.read(upload) : this.readPasted(pasted);
    if (refused) throw new InvalidFields([{ field, ...refused }]);
    return { sheets, field };
  }

  beforeApplicationShutdown(): void {
    this.spare.end();
    this.running.forEach((process) => {
      process.stop();
    });
  }

  private async readInChild(file: { name: string; bytes: Buffer }): Promise<SheetReading> {
    const process = this.spare.take();
    this.running.add(process);
    try {
      return await process.read(file, this.timeLimit);
    } catch (error) {
      return this.broken(error);
    } finally {
      this.running.delete(process);
      this.spare.prepare();
    }
  }

  /** What our reader cannot understand is a broken file for its sender, and a mistake for us to find in the log. */
  private broken(error: unknown): SheetReading {
    if (!(error instanceof SheetFailure)) throw error;
    this.logger.error(describeError(error));
    return refused({ key: 'sheets.broken' });
  }
}

function refused(refusal: Refusal): SheetReading {
  return { sheets: [], refused: refusal };
}
