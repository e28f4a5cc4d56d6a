/** The rounds of the server. People are reminded by day: a letter at three in the morning helps nobody. */
const [opens, closes] = [6, 20]
const hourInStockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hourCycle: 'h23',
})

export function isDaytime(now: Date): boolean {
  const hour = Number(hourInStockholm.format(now).replace(/\D/g, ''))
  return hour >= opens && hour < closes
}
