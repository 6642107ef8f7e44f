import { launch } from './launch.mjs';

await launch('dist/bench/bench.js', { quiet: true });
