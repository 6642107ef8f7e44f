import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Param } from '@nestjs/common';
import { Allow, anyone, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { projectRoot } from '../core/config/project-root.js';
import { Missing } from '../core/errors/refusals.js';
import { page } from '../core/html/page.js';
import { GuidePage } from '../../views/help/guide-page.js';
import { HelpPage } from '../../views/help/help-page.js';
import { readGuide } from './guide.js';
import { guides } from './guide-names.js';
import type { Guide } from './guide-names.js';
import { guidesOf } from './guides.js';

@Controller('help')
@Allow(anyone)
export class HelpController {
  @Get()
  choose(@Me() me: SignedIn | null) {
    return page(<HelpPage own={me ? guidesOf(me) : []} />);
  }

  @Get(':role')
  async guide(@Param('role') wanted: string) {
    const guide = guides.find((one) => one === wanted);
    if (!guide) throw new Missing();
    return page(<GuidePage guide={guide} blocks={readGuide(await readGuideFile(guide))} />);
  }
}

function readGuideFile(guide: Guide): Promise<string> {
  return readFile(join(projectRoot, 'docs/guide', `${guide}.md`), 'utf8');
}
