import { Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { TravelBoardPage } from '../../views/travel/travel-board-page.js';
import { Allow, committee } from '../accounts/policy.js';
import { attachment } from '../core/files/attachment.js';
import { xlsxType } from '../core/files/media-types.js';
import { page } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { TravelBoard } from './travel-board.js';
import { TravelExports } from './travel-exports.service.js';

/** Sums of a whole event, for whoever fetches, beds and feeds its people. */
@Controller('events/:event/travel')
@Allow(committee)
export class TravelBoardController {
  constructor(
    private readonly board: TravelBoard,
    private readonly exports: TravelExports,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async show(@Param('event', KeyPipe) event: string) {
    return page(<TravelBoardPage board={await this.board.of(event)} />);
  }

  /** By POST, since taking telephones away is logged; each time anew. */
  @Post('exports')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async export(@Param('event', KeyPipe) event: string) {
    const { name, bytes } = await this.exports.of(event);
    return new StreamableFile(bytes, {
      type: xlsxType,
      disposition: attachment(name),
      length: bytes.length,
    });
  }
}
