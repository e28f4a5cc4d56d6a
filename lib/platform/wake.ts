/**
 * Somebody has done what a job is to go on with: it starts at once, in this process, and need not wait for the next round.
 * Only a hint: if nobody listens, or the process dies, the round finds the work where it stands in the database.
 */
const shared = globalThis as { samladWork?: () => void }

export function onWake(work: () => void) {
  shared.samladWork = work
}

/** After the transaction that this is called in has had time to commit. */
const commitTime = 300

export function wakeJobs() {
  setTimeout(() => shared.samladWork?.(), commitTime).unref()
}
