import type { NextRequest } from 'next/server'
import { answerLive } from '@/lib/platform/page'
import { namePlanPlaces } from '@/lib/presence/queries'
import { liveAddress } from '@/lib/presence/schema'

type Context = { params: Promise<{ municipality: string; planId: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  const { municipality, planId } = await params
  const asked = liveAddress.parse(Object.fromEntries(request.nextUrl.searchParams))
  return answerLive(namePlanPlaces, municipality, { planId, ...asked })
}
