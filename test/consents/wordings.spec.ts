import { allWordings } from '../../src/consents/wordings.js';

/** Families have answered to these texts. A mended text is a new version with a line of its own here. */
const printed: Record<string, string> = {
  'take-part 1': 'bd464c134aaf4557a20f9b1f3f59b333d6918295dce8095418fcb8feba884b1a',
  'take-part 2': 'a683c276cc70c830e9cd9bcf2590876c8c95ee9e84572d63d83d7397067e6c36',
  'health 1': 'd3f8d127e4a9961a729401348abc8448e75a64f7d24fb8f1c5fa0bb9ceb8be77',
  'photo-file 1': 'b381cc7cc995595c529d4e6564f964581d06de4d0d9951a97bf6d7db42a5b494',
  'photo-public 1': 'fc78674fa10ae52044f184e1799f8386d9a79891ab8ae7a897b268dace1003b4',
  'name-quote 1': 'da98dac8e4aac64cc60f2ffd939cb6516f6cdbb5deeba599297f4d5b57c31409',
  'commitment 1': 'ca2b1fdd3561a6251e155a537edfb80875c6f8775e1f2c9b39d7f447c573a0e7',
};

describe('the wordings', () => {
  it('are what they were when families answered them', () => {
    const found = Object.fromEntries(
      allWordings.map(({ purpose, version, hash }) => [`${purpose} ${version}`, hash]),
    );
    expect(found).toEqual(printed);
  });
});
