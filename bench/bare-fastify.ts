import fastify from 'fastify';

const usualBytes = 500;
const paragraph = '<p>Diễn đàn trẻ em</p>';

/** The least that a page can cost: Fastify sends a string, of as many bytes as it is told. */
const app = fastify();
const bytes = Number(process.argv[2]) || usualBytes;
const html = `<!doctype html><title>page</title>${paragraph.repeat(Math.ceil(bytes / Buffer.byteLength(paragraph)))}`;
app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(html));
process.send?.({ origin: await app.listen({ port: 0, host: '127.0.0.1' }) });
