import { Agent, request } from 'node:http';

interface Call {
  path: string;
  method?: 'GET' | 'POST';
  body?: string;
  expect: number;
}

interface Load {
  origin: string;
  cookie?: string;
  /** Requests under way at once. */
  width: number;
  call: (index: number) => Call;
}

/** Sends `count` requests and tells how many were answered in a second. An unexpected status ends the run. */
export async function requestsPerSecond(load: Load, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.width });
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await send(load, load.call(next++), agent);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: load.width }, worker));
  agent.destroy();
  return (count * 1000) / (performance.now() - start);
}

function send(
  { origin, cookie }: Load,
  { path, method = 'GET', body, expect }: Call,
  agent: Agent,
): Promise<void> {
  const { promise, resolve, reject } = withResolvers();
  const headers = {
    ...(cookie ? { cookie } : {}),
    ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  };
  const sent = request(new URL(path, origin), { agent, method, headers }, (response) => {
    response.resume();
    response.on('end', () => {
      if (response.statusCode === expect) resolve();
      else reject(new Error(`${method} ${path} answered ${String(response.statusCode)}, not ${expect}`));
    });
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

function withResolvers() {
  let resolve: () => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<void>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}
