/** One step of the schema. Applied ones never change: their fingerprint stands in every office file. */
export interface Migration {
  name: string;
  sql: string;
  /** Tables that this migration empties or shortens on purpose. */
  mayLoseRowsOf?: readonly string[];
}
