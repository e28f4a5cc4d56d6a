export const dynamic = 'force-static'

/** The server's own limit: a page made at build time. */
export default function StaticPage() {
  return <main>Samlad</main>
}
