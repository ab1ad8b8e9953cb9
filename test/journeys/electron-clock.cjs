// Loaded before the program in Electron: gives its other processes what the runtime gives the first, and
// moves the clock of its process and its worker threads to the day of the journey.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const threads = require('node:worker_threads');

// A runtime that brings its own build of the database driver loads it in its own process and threads only.
const driver = path.join(path.dirname(process.execPath), 'compat', 'redirect.cjs');
if (process.type === 'browser' && fs.existsSync(driver)) {
  const { utilityProcess } = require('electron');
  const fork = utilityProcess.fork.bind(utilityProcess);
  const first = path.join(__dirname, 'electron-utility.cjs');
  utilityProcess.fork = (program, args = [], options = {}) =>
    fork(first, [driver, program, ...args], options);
}

const offset = Date.parse(process.env['PEIL_JOURNEY_NOW'] ?? '') - Date.now();
if (Number.isFinite(offset)) {
  const RealDate = Date;
  globalThis.Date = class Date extends RealDate {
    constructor(...args) {
      if (args.length === 0) super(RealDate.now() + offset);
      else super(...args);
    }
    static now() {
      return RealDate.now() + offset;
    }
  };
  const RealWorker = threads.Worker;
  threads.Worker = class Worker extends RealWorker {
    constructor(file, options = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? []), '--require', __filename] });
    }
  };
  require('node:module').syncBuiltinESMExports();
}
