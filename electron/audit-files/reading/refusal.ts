import type { AuditFileRefusalCode } from '#shared/audit-files/model.ts';

/** Thrown while an audit file is read when nothing of it can be used. */
export class AuditFileRefused extends Error {
  readonly code: AuditFileRefusalCode;
  readonly detail: string | null;

  constructor(code: AuditFileRefusalCode, detail: string | null = null) {
    super(detail === null ? code : `${code}: ${detail}`);
    this.name = 'AuditFileRefused';
    this.code = code;
    this.detail = detail;
  }
}
