/** A calendar day in Stockholm, `YYYY-MM-DD`. Compares correctly as text. */
export type IsoDate = string

const stockholmDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

let readClock = () => new Date()

export const clock = {
  now: () => readClock(),
  /** Today's date in Stockholm: deadlines fall at Swedish midnight, wherever the server stands. */
  today: (): IsoDate => dayInStockholm(readClock()),
}

export function dayInStockholm(moment: Date): IsoDate {
  return stockholmDay.format(moment)
}

/** Tests set the time here; nothing else may. */
export function setClock(read: () => Date) {
  readClock = read
}
