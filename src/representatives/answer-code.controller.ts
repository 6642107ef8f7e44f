import { Body, Controller, Get, Header, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, anyone } from '../accounts/policy.js';
import { CodeDesk } from './code-desk.js';

/** An agency answers with the code of its letter. */
@Controller('answer')
@Allow(anyone)
export class AnswerCodeController {
  constructor(private readonly codes: CodeDesk) {}

  @Get()
  @Header('x-robots-tag', 'noindex')
  show() {
    return this.codes.page(null);
  }

  @Post()
  enter(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.codes.enter(body, reply);
  }
}
