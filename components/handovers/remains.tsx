import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import type { ConcernView } from '@/lib/concerns/queries'

type Props = { concern: ConcernView; municipality: string }

/** What stands in the way of closing, and where it is done. The form's own refusal leads here. */
export async function Remains({ concern, municipality }: Props) {
  const t = await getTranslations('handovers')
  const { remaining } = concern.work.followUp
  if (!remaining) return null
  const page = `/${municipality}/concerns/${concern.id}`
  return (
    <p id="remains" className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-ui">
      <Status kind="soon" word={t(`remains.${remaining}`)} />
      {remaining === 'disclosure_missing' ? (
        <Link href={`${page}/disclosures`}>{t('goDisclosures')}</Link>
      ) : (
        <Link href={`${page}#handover`}>{t('goHandover')}</Link>
      )}
    </p>
  )
}
