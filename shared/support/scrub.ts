/**
 * Makes a log fit to be sent to somebody else. Nothing is taken out: only what is known to be harmless is let through. A stack keeps the
 * names of our own functions and files; a message is kept only when it is one of a few fixed shapes, because anything else may hold what a
 * person typed.
 */
export function scrubLog(log: string): string {
  return log
    .split(/\r?\n/)
    .map(scrubLine)
    .filter((line, index, lines) => line !== '' && !(line === omitted && lines[index - 1] === omitted))
    .join('\n');
}

const omitted = '    (weggelaten)';
const head = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) (info|error ([0-9a-f]{8})) (.*)$/s;
/** What our own code says of where something went wrong: a few words, or a call by its name. */
const place = /^(call [a-z][A-Za-z]*\.[A-Za-z]+|self-test [A-Za-z]+|[a-z]+(?: [a-z]+){0,5}?) (?=[A-Z]|$)/;

function scrubLine(line: string): string {
  if (line.trim() === '') return '';
  const found = head.exec(line);
  if (found) {
    const [, at = '', kind = '', , rest = ''] = found;
    if (kind === 'info') return `${at} info (weggelaten)`;
    const where = place.exec(rest)?.[1];
    const message = where === undefined ? rest : rest.slice(where.length + 1);
    return `${at} ${kind} ${where ?? '(weggelaten)'} ${scrubMessage(message)}`;
  }
  return scrubFrame(line) ?? omitted;
}

const errorName = /^([A-Z][A-Za-z]{0,30}(?:Error|Refused)|Error|Refused)(?: \[[A-Z_]+\])?(?:: |$)/;

/** Messages that hold nothing but names out of our own program and schema. */
const harmless: readonly RegExp[] = [
  /^(?:UNIQUE|NOT NULL|PRIMARY KEY) constraint failed: [a-z_.]+(?:, [a-z_.]+)*$/,
  /^FOREIGN KEY constraint failed$/,
  /^(?:database is locked|database table is locked|disk I\/O error|database or disk is full|file is not a database)$/,
  /^(?:database disk image is malformed|unable to open database file|attempt to write a readonly database)$/,
  /^no such (?:table|column|index|function): [a-z_.]+$/,
  /^YEAR_CLOSED:\d{4}$/,
  /^Cannot read properties of (?:undefined|null) \(reading '[A-Za-z_$]+'\)$/,
  /^[A-Za-z_$][\w$.]* is not (?:a function|a constructor|iterable|defined)$/,
  /^the (?:backup thread stopped|print view did not become ready|file is not as it was left)$/,
  /^the copy holds \d+ of \d+ rows of [a-z_]+$/,
  /^the writer of the self-test ended after \d+ changes$/,
];
/** Errors of the file system: what and where in the system, without the path. */
const system = /^(E[A-Z]{2,15}): [a-z -]{1,60}, ([a-z]{1,20})\b/;

function scrubMessage(text: string): string {
  const name = errorName.exec(text);
  // What another thread threw arrives with its name before it once more.
  const message = name ? text.slice(name[0].length).replace(/^(?:Error: )+/, '') : text;
  const told = tellMessage(message);
  return name ? `${name[1]}: ${told}` : told;
}

function tellMessage(message: string): string {
  const found = system.exec(message);
  if (found) return `${found[1]} ${found[2]}`;
  return harmless.some((pattern) => pattern.test(message)) ? message : '(tekst weggelaten)';
}

const frame =
  /^ {4}at (?:((?:async |new )?[A-Za-z_$#<][\w$.#<>]{0,80}(?: \[as [\w$.]{1,40}\])?) \()?(.*?)\)?$/;
const source = /(?:^|[\\/])([A-Za-z][\w-]{0,60}(?:\.test)?\.(?:js|cjs|mjs|ts)):(\d+):(\d+)$/;
const inside = /^node:[a-z_/]{1,60}:\d+:\d+$/;

/** A line of a stack, with the bare name of the file; null when it is none. */
function scrubFrame(line: string): string | null {
  const found = frame.exec(line);
  if (!found) return null;
  const [, called, where = ''] = found;
  const file = source.exec(where);
  const told = file ? `${file[1]}:${file[2]}:${file[3]}` : inside.test(where) ? where : null;
  if (told === null) return null;
  return called === undefined ? `    at ${told}` : `    at ${called} (${told})`;
}

/** What must not be in a text, whatever it is: the second net under `scrubLog`. Words of fewer than three signs say nothing. */
export function removeWords(text: string, words: readonly string[]): string {
  const wanted = [...new Set(words.map((word) => word.trim()).filter((word) => word.length >= 3))].toSorted(
    (a, b) => b.length - a.length,
  );
  if (wanted.length === 0) return text;
  const pattern = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return text.replaceAll(new RegExp(pattern, 'giu'), '(weggelaten)');
}
