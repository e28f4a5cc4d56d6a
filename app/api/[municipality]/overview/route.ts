import type { NextRequest } from 'next/server'
import { getOverview } from '@/lib/overview/queries'
import { overviewInput } from '@/lib/overview/schema'
import { answer } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  const { municipality } = await params
  return answer(
    getOverview,
    municipality,
    overviewInput.parse(Object.fromEntries(request.nextUrl.searchParams)),
  )
}
