/** The value below which the given per cent of the values lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const at = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))
  const value = sorted[at]
  if (value === undefined) throw new Error('no values were measured')
  return value
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}
