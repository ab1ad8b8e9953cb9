import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver } from '@mantine/core';

/** One accent colour, four sizes, small radii: the rest is grey. */
export const theme = createTheme({
  fontFamily: 'var(--peil-font)',
  headings: { fontFamily: 'var(--peil-font)', fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  // Mantine chooses the text on a filled button for the light theme; ours differs per theme.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const isAccent = input.color === undefined || input.color === 'accent';
    return input.variant === 'filled' && isAccent
      ? { ...colors, color: 'var(--peil-accent-contrast)' }
      : colors;
  },
  defaultRadius: 4,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  colors: {
    accent: [
      '#eaf6f7',
      '#d7ecef',
      '#abd8de',
      '#7cc4cd',
      '#5cc0cd',
      '#2f93a0',
      '#15798a',
      '#0b6472',
      '#08525e',
      '#05414b',
    ],
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', checkIconPosition: 'right' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    Autocomplete: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs', autosize: true, minRows: 2 } },
    Checkbox: { defaultProps: { size: 'xs', iconColor: 'var(--peil-accent-contrast)' } },
    Radio: { defaultProps: { size: 'xs', iconColor: 'var(--peil-accent-contrast)' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, multiline: true, maw: 360 } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 } } },
  },
});

/** Lets Mantine's parts use the colours of theme.css. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-primary-color-contrast': 'var(--peil-accent-contrast)',
    '--mantine-color-body': 'var(--peil-surface)',
    '--mantine-color-text': 'var(--peil-text)',
    '--mantine-color-dimmed': 'var(--peil-text-soft)',
    '--mantine-color-default-border': 'var(--peil-line-strong)',
    '--mantine-color-placeholder': 'var(--peil-text-soft)',
    '--mantine-color-error': 'var(--peil-danger)',
    '--mantine-color-anchor': 'var(--peil-accent)',
  };
  return {
    variables: {},
    light: shared,
    dark: {
      ...shared,
      '--mantine-color-default': 'var(--peil-surface-raised)',
      '--mantine-color-dark-8': 'var(--peil-surface-sunken)',
      '--mantine-color-dark-7': 'var(--peil-surface)',
      '--mantine-color-dark-6': 'var(--peil-surface-raised)',
      '--mantine-color-dark-5': 'var(--peil-line)',
      '--mantine-color-dark-4': 'var(--peil-line-strong)',
    },
  };
};
