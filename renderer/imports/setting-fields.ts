import type { FileReading } from '#shared/imports/calls.ts';
import { listFields } from '#shared/imports/fields.ts';
import {
  DateOrder,
  DecimalMark,
  Delimiter,
  FileEncoding,
  YesNoStyle,
  FieldType,
} from '#shared/imports/model.ts';
import type { ImportKind } from '#shared/imports/model.ts';
import { importTexts } from '#shared/imports/nl.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const text = importScreenText.reading;

export interface SettingField {
  key: 'encoding' | 'delimiter' | 'decimalMark' | 'dateOrder' | 'yesNo' | 'sheet';
  label: string;
  options: { value: string; label: string }[];
  value: string;
  /** Why it was detected so. */
  why: string;
}

/** The settings that apply to a file: a workbook has no encoding, a text file has no sheets, clients have no amounts. */
export function settingFields(
  { settings, reasons, sheets }: FileReading,
  kind: ImportKind | undefined,
): SettingField[] {
  const types = new Set(kind === undefined ? FieldType.options : listFields(kind).map(({ type }) => type));
  const fields: SettingField[] = [];
  const add = (
    key: Exclude<SettingField['key'], 'sheet'>,
    values: readonly string[],
    labels: Readonly<Record<string, string>>,
  ) => {
    const value = settings[key];
    if (value === null) return;
    const reason = reasons[key];
    const why = reason ? `${importTexts.confidences[reason.confidence]}. ${reason.reason}` : text.chosen;
    const options = values.map((option) => ({ value: option, label: labels[option] ?? option }));
    fields.push({ key, label: text[key], options, value, why });
  };
  add('encoding', FileEncoding.options, importTexts.encodings);
  add('delimiter', Delimiter.options, importTexts.delimiters);
  if (settings.sheet !== null && sheets.length > 1) {
    fields.push({
      key: 'sheet',
      label: text.sheet,
      options: sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? text.hidden(name) : name })),
      value: settings.sheet,
      why: '',
    });
  }
  if (types.has('amount') || types.has('hours'))
    add('decimalMark', DecimalMark.options, { ',': text.comma, '.': text.point });
  if (types.has('date')) add('dateOrder', DateOrder.options, importTexts.dateOrders);
  if (types.has('yesno')) add('yesNo', YesNoStyle.options, importTexts.yesNoStyles);
  return fields;
}
