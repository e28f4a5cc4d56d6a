import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'

/** Where a colleague's report is only mentioned: the way in when it must be read now. */
export async function GlassLink({ href }: { href: string }) {
  const t = await getTranslations('broken-glass')
  return (
    <ButtonLink href={href} size="small">
      {t('link')}
    </ButtonLink>
  )
}
