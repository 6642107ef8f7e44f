import type { TextKey, TextParams } from '../../../views/text/text.js';

type MistakeKey = Extract<TextKey, `programme.plan-mistake.${string}`>;
export type MistakeName = MistakeKey extends `programme.plan-mistake.${infer Name}` ? Name : never;

export interface PlanMistake {
  /** JSON path from the root, such as `$.events[1].end`. */
  path: string;
  key: MistakeKey;
  params: TextParams;
}

/** A spot in the plan file: knows its path and takes down what is wrong there. */
export class Place {
  constructor(
    readonly path: string,
    private readonly mistakes: PlanMistake[],
  ) {}

  field(name: string): Place {
    const step = /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    return new Place(this.path + step, this.mistakes);
  }

  item(index: number): Place {
    return new Place(`${this.path}[${index}]`, this.mistakes);
  }

  report(name: MistakeName, params: TextParams = {}): void {
    this.mistakes.push({ path: this.path, key: `programme.plan-mistake.${name}`, params });
  }
}
