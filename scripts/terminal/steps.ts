const LABEL_WIDTH = 14

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/** One line per step: its name while it runs, then what came of it and how long it took. */
export async function step<T>(
  label: string,
  work: () => Promise<T>,
  outcome: (result: T) => string,
): Promise<T> {
  const started = performance.now()
  const line = openLine(label)
  try {
    const result = await work()
    line.close(`${outcome(result)} (${seconds(started)})`)
    return result
  } catch (error) {
    line.close(`failed (${seconds(started)})`)
    throw error
  }
}

function openLine(label: string) {
  const head = `  ${label.padEnd(LABEL_WIDTH)}`
  const started = performance.now()
  process.stdout.write(`${head}… `)
  // Only a terminal can redraw a line; a log file gets the finished line alone.
  const ticker = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r${head}… ${seconds(started)}`), 500)
    : undefined
  return {
    close(text: string) {
      clearInterval(ticker)
      process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${head}${text}\n` : `${text}\n`)
    },
  }
}
