import fastify from 'fastify';

/** The least that a page can cost: Fastify sends a string. */
const app = fastify();
const html = `<!doctype html><title>page</title>${'<p>Diễn đàn trẻ em</p>'.repeat(20)}`;
app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(html));
process.send?.({ origin: await app.listen({ port: 0, host: '127.0.0.1' }) });
