/** Who and what brought records into the office. */
export interface ImportStamp {
  at: string;
  by: string;
  /** File name per kind of record. */
  files: { clients: string; strategy: string; figures: string; production: string };
}

/** The columns that say where a record came from. */
export const baseColumns = ['base_origin', 'base_recorded_at', 'base_recorded_by', 'base_source'] as const;

/** Their values for a record that a file brought. */
export function baseOf(stamp: ImportStamp, file: string) {
  return {
    base_origin: 'imported',
    base_recorded_at: stamp.at,
    base_recorded_by: stamp.by,
    base_source: file,
  } as const;
}
