import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Param } from '@nestjs/common';
import { Allow, anyone, Me } from '../accounts/policy.js';
import { roles } from '../accounts/roles.js';
import type { Role } from '../accounts/roles.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { projectRoot } from '../core/config/project-root.js';
import { Missing } from '../core/errors/refusals.js';
import { page } from '../core/html/page.js';
import { GuidePage } from '../../views/help/guide-page.js';
import { HelpPage } from '../../views/help/help-page.js';
import { readGuide } from './guide.js';

@Controller('help')
@Allow(anyone)
export class HelpController {
  @Get()
  choose(@Me() me: SignedIn | null) {
    return page(<HelpPage own={me?.roles.map(({ role }) => role) ?? []} />);
  }

  @Get(':role')
  async guide(@Param('role') wanted: string) {
    const role = roles.find((one) => one === wanted);
    if (!role) throw new Missing();
    return page(<GuidePage role={role} blocks={readGuide(await readGuideFile(role))} />);
  }
}

function readGuideFile(role: Role): Promise<string> {
  return readFile(join(projectRoot, 'docs/guide', `${role}.md`), 'utf8');
}
