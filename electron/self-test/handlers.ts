import type { HandlersFor } from '#electron/calls/handlers.ts';
import { writeWhole, askWhere } from '#electron/classification/write-file.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { runSelfTest } from '#electron/self-test/run-self-test.ts';
import { Refused } from '#shared/common/errors.ts';
import type { selfTestCalls } from '#shared/self-test/calls.ts';
import type { SelfTestReport } from '#shared/self-test/model.ts';
import { selfTestText } from '#shared/self-test/nl.ts';

/** The last result, for as long as the program runs. */
const reports = new WeakMap<OfficeSession, SelfTestReport>();

/** The result of the last self-test since the start; null when there was none. */
export function lastReport(session: OfficeSession): SelfTestReport | null {
  return reports.get(session) ?? null;
}

export const selfTestHandlers: HandlersFor<typeof selfTestCalls> = {
  'selfTest.getLast': (_input, { session }) => lastReport(session),

  'selfTest.run': async (_input, context) => {
    const report = await runSelfTest(context);
    reports.set(context.session, report);
    return report;
  },

  'selfTest.savePdf': async (_input, context) => {
    const { host, today } = context;
    if (lastReport(context.session) === null) throw new Refused('NOT_FOUND', selfTestText.noReport);
    const file = await askWhere(host, selfTestText.dialog, selfTestText.fileName(today), {
      name: selfTestText.pdfKind,
      extensions: ['pdf'],
    });
    const bytes = await host.printToPdf('/afdruk/zelftest', { size: 'A4', landscape: false });
    return { path: writeWhole(file, bytes) };
  },
};
