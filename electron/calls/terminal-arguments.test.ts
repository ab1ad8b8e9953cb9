import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments, WrongArguments } from './terminal-arguments.ts';

const folder = path.resolve('/kantoor');

describe('arguments of a call from the terminal', () => {
  it('reads the call, its input, the office and the answers in order', () => {
    const args = ['imports.preview', '{}', '--office', 'a.peil', '--answer', 'x.csv', '--answer=y.csv'];
    expect(readArguments(args, folder)).toEqual({
      name: 'imports.preview',
      input: {},
      office: path.join(folder, 'a.peil'),
      isNew: false,
      answers: [path.join(folder, 'x.csv'), path.join(folder, 'y.csv')],
    });
  });

  it('takes an absolute path as it is, and no input as {}', () => {
    const office = path.resolve('/elders/b.peil');
    expect(readArguments(['office.getStatus', '--new', '--office', office], folder)).toEqual({
      name: 'office.getStatus',
      input: {},
      office,
      isNew: true,
      answers: [],
    });
  });

  it.each([
    [[], /name of the call/],
    [['a.b', '{', '--office', 'a.peil'], /not JSON/],
    [['a.b', '{}', 'rest'], /Too many arguments from 'rest'/],
    [['a.b', '{}', '--new'], /--new needs --office/],
    [['a.b', '{}', '--office'], /--office/],
    [['a.b', '{}', '--office', ''], /empty/],
    [['a.b', '{}', '--office', 'a', '--office', 'b'], /once/],
    [['a.b', '{}', '--unknown'], /--unknown/],
    [['a.b', '{}', '--account', 'Anna'], /--account needs --office/],
    [['a.b', '{}', '--office', 'a', '--account', ' '], /account is empty/],
    [['a.b', '{}', '--office', 'a', '--account', 'A', '--account', 'B'], /once/],
  ])('refuses %j', (args, message) => {
    const read = () => readArguments(args, folder);
    expect(read).toThrow(WrongArguments);
    expect(read).toThrow(message);
  });
});
