import process from 'node:process';
import { demonstrationEnvironment, meansDemonstration } from './demonstration.mjs';
import { launch } from './launch.mjs';

const env = meansDemonstration(process.env) ? demonstrationEnvironment(process.env) : process.env;
// npm has changed to the project's folder; files are named from where the command was called.
await launch('dist/src/cli.js', { env, cwd: process.env.INIT_CWD ?? process.cwd(), quiet: true });
