/** The password of every demo account, printed by `npm run demo`. */
export const demoPassword = 'samlad-demo'

/** Accounts with a known password must never reach a database that is not a demo. */
export function refuseOutsideDemo() {
  if (process.env.NODE_ENV === 'production' && process.env.SAMLAD_DEMO !== '1') {
    throw new Error('Demo accounts with a known password belong in a demo only: SAMLAD_DEMO=1 is not set.')
  }
}
