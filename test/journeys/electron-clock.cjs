// Loaded before the program in Electron: moves the clock of its process and its worker threads to the day of the journey.
'use strict';
const threads = require('node:worker_threads');

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
