// `npm start`: sets up what is missing, builds what changed and opens the program.
import process from 'node:process';
import { handOver, installPackages } from './prepare.mjs';

installPackages();
handOver('build/start/commands/open.ts', process.argv.slice(2));
