import { headers } from 'next/headers'

/** The framework's floor: a page with nothing on it. */
export default async function EmptyPage() {
  await headers()
  return null
}
