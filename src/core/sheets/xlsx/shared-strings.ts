import { unescaped } from './escaped-text.js';
import type { XmlListener } from './read-xml.js';
import { readXml } from './read-xml.js';

/** The texts that cells refer to by number. */
export async function readSharedStrings(part: Buffer | undefined): Promise<string[]> {
  const strings: string[] = [];
  const texts = new RichText('si', (text) => strings.push(text));
  if (part) await readXml(part, texts);
  return strings;
}

/** Joins the pieces of each text inside `element`, without the reading aids (`rPh`) of East Asian writing. */
export class RichText implements XmlListener {
  private joined = '';
  private isText = false;
  private isAid = false;

  constructor(
    private readonly element: string,
    private readonly take: (text: string) => void,
  ) {}

  open(name: string): void {
    if (name === this.element) this.joined = '';
    if (name === 'rPh') this.isAid = true;
    this.isText = name === 't' && !this.isAid;
  }

  close(name: string): void {
    this.isText = false;
    if (name === 'rPh') this.isAid = false;
    if (name === this.element) this.take(unescaped(this.joined));
  }

  text(text: string): void {
    if (this.isText) this.joined += text;
  }
}
