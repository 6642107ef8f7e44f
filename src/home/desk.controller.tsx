import { Controller, Get } from '@nestjs/common';
import { Allow, Me, signedIn } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { page } from '../core/html/page.js';
import { DeskPage } from '../../views/home/desk-page.js';
import { DeskContents } from './desk-contents.service.js';

@Controller('desk')
@Allow(signedIn)
export class DeskController {
  constructor(private readonly contents: DeskContents) {}

  @Get()
  async desk(@Me() me: SignedIn) {
    return page(<DeskPage {...await this.contents.of(me)} />);
  }
}
