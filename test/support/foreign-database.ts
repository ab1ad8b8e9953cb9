import BetterSqlite from 'better-sqlite3';

/** Makes a SQLite file of another program, with a table of the same name. */
export function makeForeignDatabase(file: string): void {
  const foreign = new BetterSqlite(file);
  foreign.exec('CREATE TABLE client (id INTEGER PRIMARY KEY)');
  foreign.close();
}
