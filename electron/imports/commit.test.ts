import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newOffice, type TestOffice } from '#test/support/office.ts';

const headings = 'Verkooprelatie;Naam;Klantgroep;Ind klantgroep;Woonplaats;RLM';

async function preview(office: TestOffice, name: string, ...lines: string[]): Promise<number[]> {
  const file = path.join(office.folder, name);
  fs.writeFileSync(file, `${[headings, ...lines].join('\r\n')}\r\n`);
  await office.office.drop([file]);
  return (await office.call('imports.preview', { dropped: true })).runs.map(({ id }) => id);
}

/** An office with one imported client, and a second file that moves it, compared and not yet taken over. */
async function readyToCommit() {
  const office = await newOffice();
  const first = await preview(office, 'een.csv', '000104;Winkel;000201;J;Oudeveen;HVO');
  await office.call('imports.commit', { runIds: first, take: 'all' });
  const runIds = await preview(office, 'twee.csv', '000104;Winkel B.V.;000201;J;Lindehoven;HVO');
  return { office, runIds };
}

describe('a call that arrives while a commit begins', () => {
  it('changes a value, which is then a typed one and is kept', async () => {
    const { office, runIds } = await readyToCommit();
    const commit = office.call('imports.commit', { runIds, take: 'all' });
    await office.call('clients.saveValue', { number: '000104', field: 'city', value: 'Noordbrug' });
    expect((await commit).runs[0]?.outcome).toMatchObject({ changedValues: 1, keptTyped: 1 });
    const { lines } = await office.call('history.listForClient', { number: '000104' });
    const cities = lines.flatMap(({ values }) => values.filter(({ field }) => field === 'city'));
    expect(cities.map(({ after }) => after)).toEqual(['Noordbrug']);
  });

  it('takes the same file over a second time, and is refused', async () => {
    const { office, runIds } = await readyToCommit();
    const replies = await Promise.all([
      office.reply('imports.commit', { runIds, take: 'all' }),
      office.reply('imports.commit', { runIds, take: 'all' }),
    ]);
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual(['ok', 'CONFLICT']);
    expect((await office.call('imports.listRuns', {})).undoableRunIds).toEqual(runIds);
  });

  it('lets go of the file or reads it again, and leaves what was taken over', async () => {
    for (const late of ['imports.discard', 'imports.readAgain']) {
      const { office, runIds } = await readyToCommit();
      const commit = office.reply('imports.commit', { runIds, take: 'all' });
      const input =
        late === 'imports.discard' ? { runIds } : { runId: runIds[0], mapping: null, choices: {} };
      await office.reply(late, input);
      const committed = (await commit).ok ? runIds : [1];
      // Whichever came first: an import that was taken over is in the list and can be undone, another is not.
      expect((await office.call('imports.listRuns', {})).undoableRunIds).toEqual(committed);
    }
  });
});
