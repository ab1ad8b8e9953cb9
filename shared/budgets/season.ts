/**
 * Spreads a norm over the months by a profile in hundredths of a percent. The months add up to exactly the norm times the
 * total of the profile, rounded to a whole hundredth of an hour with halves up; what rounding leaves goes to the months with
 * the largest remainder, the earlier month first. A month of 0 % never gets any.
 */
export function spreadNorm(normCentihours: number, profile: readonly number[]): number[] {
  const total = Math.floor((2 * normCentihours * profileTotal(profile) + 10_000) / 20_000);
  const exact = profile.map((share) => normCentihours * share);
  const spread = exact.map((hours) => Math.floor(hours / 10_000));
  const order = exact
    .map((hours, index) => ({ index, remainder: hours % 10_000 }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const left = total - spread.reduce((sum, hours) => sum + hours, 0);
  for (const { index } of order.slice(0, left)) spread[index] = (spread[index] ?? 0) + 1;
  return spread;
}

/** The sum of a profile in hundredths of a percent; 10,000 spreads the whole norm. */
export function profileTotal(profile: readonly number[]): number {
  return profile.reduce((sum, share) => sum + share, 0);
}
