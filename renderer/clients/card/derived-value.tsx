import { Tooltip } from '@mantine/core';
import classes from '#renderer/clients/card/card.module.css';

interface DerivedValueProps {
  label?: string;
  text: string;
  /** How it follows from other values, shown when one points at it. */
  formula: string;
}

/** A value that nobody types: in italics, with its formula. */
export function DerivedValue({ label, text, formula }: DerivedValueProps) {
  return (
    <div>
      {label !== undefined && <div className={classes['derivedLabel']}>{label}</div>}
      <Tooltip label={formula}>
        <span className={classes['derived']}>{text}</span>
      </Tooltip>
    </div>
  );
}
