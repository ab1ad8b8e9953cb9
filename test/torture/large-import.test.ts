import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { newOffice, temporaryFolder } from '#test/support/office.ts';
import { note, sizes } from '#test/torture/sizes.ts';

const bad = (row: number) => row % 100 === 50;

it(
  `takes ${sizes.importRows} rows of which one in a hundred is wrong, and names each of those`,
  { timeout: 600_000 },
  async () => {
    const count = sizes.importRows;
    const file = path.join(temporaryFolder(), 'relaties.csv');
    const lines = ['Verkooprelatie;Naam;Woonplaats'];
    for (let row = 2; row <= count + 1; row += 1)
      lines.push(`${bad(row) ? '' : 100_000 + row};Klant ${row};Oudeveen`);
    fs.writeFileSync(file, `${lines.join('\n')}\n`);
    const wrong = lines.filter((line) => line.startsWith(';')).length;
    const office = await newOffice();
    await office.office.drop([file]);
    let highest = 0;
    const watch = setInterval(() => void (highest = Math.max(highest, process.memoryUsage().rss)), 50);
    const from = performance.now();
    const { runs } = await office.call('imports.preview', { dropped: true });
    const seconds = (performance.now() - from) / 1000;
    clearInterval(watch);
    const [run] = runs;
    expect([run?.rows, run?.wrong]).toEqual([count, wrong]);
    const { rows } = await office.call('imports.listRows', {
      runId: run?.id ?? 0,
      status: 'wrong',
      limit: 20,
    });
    expect(rows.length).toBe(20);
    expect(rows.every(({ row }) => bad(row))).toBe(true);
    const order = { runIds: [run?.id ?? 0] };
    expect(await office.reply('imports.commit', { ...order, take: 'all' })).toMatchObject({ ok: false });
    expect((await office.call('office.getStatus', {})).office?.clientCount).toBe(0);
    await office.call('imports.commit', { ...order, take: 'valid' });
    expect((await office.call('office.getStatus', {})).office?.clientCount).toBe(count - wrong);
    const found = `read and compared in ${seconds.toFixed(1)} s, at most ${(highest / 1_048_576).toFixed(0)} MB`;
    note({ rule: 'R14', what: 'rows of one file', count, found, value: seconds, limit: 5 });
  },
);
