import type { FastifyRequest } from 'fastify';
import type { Frame } from '../../../views/ui/frame.js';
import type { Done } from './page.js';

/** Gathers what stands around a page's content; features above provide it. */
export abstract class FrameSource {
  abstract gather(request: FastifyRequest, done: Done | null): Promise<Frame>;
  /** A frame without any query, for when the database fails. */
  abstract bare(request: FastifyRequest): Frame;
}
