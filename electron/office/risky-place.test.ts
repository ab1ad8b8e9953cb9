import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPlaceOf } from '#electron/office/risky-place.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

describe('an office in a folder that is copied elsewhere', () => {
  it('is warned about when it is made and opened, until a person has read it', async () => {
    const folder = path.join(temporaryFolder(), 'OneDrive - Waterpas');
    const made = await newOffice({ dataFolder: folder });
    const place = async () => (await made.call('office.getStatus', {})).office?.riskyPlace;
    expect(await place()).toEqual({ kind: 'synced', service: 'OneDrive' });
    await made.call('office.dismissPlace', {});
    expect(await place()).toBeNull();
    await made.call('office.close', {});
    const again = await openOffice(made.file, { dataFolder: folder });
    expect((await again.call('office.getStatus', {})).office?.riskyPlace).toBeNull();
    // Another office there is another decision.
    await again.call('office.close', {});
    const other = path.join(folder, 'ander.peil');
    fs.copyFileSync(made.file, other);
    const second = await openOffice(other, { dataFolder: folder });
    expect((await second.call('office.getStatus', {})).office?.riskyPlace).not.toBeNull();
  });

  it('is found behind a link, and by the folder that the system names', () => {
    const folder = temporaryFolder();
    const synced = path.join(folder, 'Dropbox');
    fs.mkdirSync(synced);
    const link = path.join(folder, 'gewoon');
    fs.symlinkSync(synced, link);
    expect(findPlaceOf(path.join(link, 'kantoor.peil'), {})?.service).toBe('Dropbox');
    expect(findPlaceOf(path.join(folder, 'werk', 'k.peil'), { OneDrive: folder })?.service).toBe('OneDrive');
  });

  it('is none in an ordinary folder, and none of a path that is not there', () => {
    expect(findPlaceOf(path.join(temporaryFolder(), 'kantoor.peil'), {})).toBeNull();
    expect(findPlaceOf('/bestaat/niet/kantoor.peil', {})).toBeNull();
  });
});
