// What a process of Electron runs first in journeys: the runtime's own build of the database driver, then the program.
'use strict';
const { pathToFileURL } = require('node:url');

const [driver, program] = process.argv.slice(2);
require(driver);
import(pathToFileURL(program).href).catch((error) => {
  throw error;
});
