import process from 'node:process';
import { demonstrationEnvironment } from './demonstration.mjs';
import { launch } from './launch.mjs';

await launch('dist/src/main.js', { env: demonstrationEnvironment(process.env) });
