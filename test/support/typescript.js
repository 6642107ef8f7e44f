import { register } from 'node:module';

process.env.SWC_NODE_INLINE_SOURCE_MAP = 'true';
process.setSourceMapsEnabled(true);
// Here alone, not for all of Node by a variable: the servers that tests start run what was built.
register('@swc-node/register/esm', import.meta.url);
