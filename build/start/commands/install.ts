// run.mjs has installed the packages before this runs: only what they brought is left to say.
console.log(`The packages are installed; Node ${process.versions.node} runs the rest.`);
