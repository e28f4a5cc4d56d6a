import pino from 'pino'

/**
 * Only these facts are ever logged. No message text from errors or databases: it may quote what someone typed.
 * The reference ties a line to the number the visitor was shown.
 */
export type LogFacts = {
  reference?: string
  error?: string
  code?: string
  route?: string
  method?: string
  action?: string
  durationMs?: number
}

const logger = pino({ level: process.env.LOG_LEVEL || 'info', base: null })

export function logEvent(level: 'info' | 'warn' | 'error', event: string, facts: LogFacts = {}) {
  const { reference, error, code, route, method, action, durationMs } = facts
  logger[level]({ reference, error, code, route, method, action, durationMs }, event)
}
