import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRiskyPlace } from '#shared/office/risky-place.ts';

describe('where an office file stands', () => {
  it.each([
    ['C:\\Users\\A\\OneDrive\\kantoor.peil', 'OneDrive'],
    ['C:\\Users\\A\\OneDrive - Kantoor Waterpas\\Map\\kantoor.peil', 'OneDrive'],
    ['C:\\Users\\A\\ONEDRIVE\\kantoor.peil', 'OneDrive'],
    ['/gebruikers/a/Dropbox/kantoor.peil', 'Dropbox'],
    ['/gebruikers/a/Dropbox (Kantoor)/kantoor.peil', 'Dropbox'],
    ['G:\\Mijn Drive\\kantoor.peil', 'Google Drive'],
    ['/gebruikers/a/Library/Mobile Documents/com~apple~CloudDocs/kantoor.peil', 'iCloud'],
    ['/gebruikers/a/Nextcloud2/kantoor.peil', 'Nextcloud'],
    ['C:/Users/A/SynologyDrive/kantoor.peil', 'Synology Drive'],
  ])('%s is copied elsewhere', (path, service) => {
    expect(findRiskyPlace(path)).toEqual({ kind: 'synced', service });
  });

  it.each([
    '\\\\server\\map\\kantoor.peil',
    '//server/map/kantoor.peil',
    '\\\\?\\UNC\\server\\map\\kantoor.peil',
    '/run/user/1000/gvfs/smb-share:server=nas,share=map/kantoor.peil',
  ])('%s is of another computer', (path) => {
    expect(findRiskyPlace(path)).toEqual({ kind: 'network', service: null });
  });

  it.each([
    'C:\\Users\\A\\Documents\\kantoor.peil',
    '\\\\?\\C:\\Kantoor\\kantoor.peil',
    '/gebruikers/a/Documenten/kantoor.peil',
    '/gebruikers/a/Documenten/OneDrive',
    'C:\\Dropboxen\\kantoor.peil',
    'C:\\Mijn onedrive map\\kantoor.peil',
    'kantoor.peil',
    '',
  ])('%s is an ordinary place', (path) => {
    expect(findRiskyPlace(path)).toBeNull();
  });

  it('takes the folder that the system names, under any name', () => {
    const folders = ['D:\\Werkmap', ''];
    expect(findRiskyPlace('d:\\werkmap\\x\\kantoor.peil', folders)?.service).toBe('OneDrive');
    expect(findRiskyPlace('D:\\Werkmap2\\kantoor.peil', folders)).toBeNull();
  });

  it('never fails over a path', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 3 }), (path, folders) => {
        expect(() => findRiskyPlace(path, folders)).not.toThrow();
      }),
    );
  });
});
