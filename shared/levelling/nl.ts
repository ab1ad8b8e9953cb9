/** Dutch text of levelling. */
export const levellingText = {
  refusals: {
    cancelled: 'Het oplossen is gestopt. Er is niets gewijzigd.',
  },
} as const;
