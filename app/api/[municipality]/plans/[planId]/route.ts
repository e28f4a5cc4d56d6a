import { getPlan } from '@/lib/plans/queries'
import { answer } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string; planId: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { municipality, planId } = await params
  return answer(getPlan, municipality, { planId })
}
