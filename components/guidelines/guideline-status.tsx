import { getTranslations } from 'next-intl/server'
import { Status } from '@/components/ui/status'
import type { GuidelineVersion } from '@/lib/guidelines/queries'

/** Draft, in force, to come or replaced: by shape and word. */
export async function GuidelineStatus({ guideline }: { guideline: GuidelineVersion }) {
  const t = await getTranslations('guidelines')
  const { state, inForce } = guideline
  if (state === 'draft') return <Status kind="course" word={t('states.draft')} />
  if (state === 'upcoming' && !inForce) return <Status kind="none" word={t('states.upcoming')} />
  if (inForce) return <Status kind="done" word={t('inForce')} />
  return state === 'replaced' ? (
    <Status kind="notrequired" word={t('states.replaced')} />
  ) : (
    <Status kind="notrequired" word={t('notInForce')} />
  )
}
