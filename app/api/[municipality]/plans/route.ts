import type { NextRequest } from 'next/server'
import { listPlans } from '@/lib/plans/queries'
import type { PlanFilter } from '@/lib/plans/schema'
import { answer } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  const asked = request.nextUrl.searchParams
  const state = (asked.get('state') ?? undefined) as PlanFilter['state']
  return answer(listPlans, (await params).municipality, { state, mine: asked.get('mine') === '1' })
}
