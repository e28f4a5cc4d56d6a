import { getTranslations } from 'next-intl/server'
import { Specimen } from '@/components/styleguide/specimen'

export async function TypeSection() {
  const t = await getTranslations('styleguide')
  return (
    <Specimen id="guide-type" title={t('sections.type')}>
      <div className="grid gap-4">
        <p className="text-h1-phone font-strong sm:text-h1">{t('type.h1')}</p>
        <p className="max-w-state text-lead-phone sm:text-lead">{t('type.lead')}</p>
        <p className="text-h2 font-strong">{t('type.h2')}</p>
        <h3>{t('type.h3')}</h3>
        <p>{t('type.body')}</p>
        <p className="text-ui text-ink-2">{t('type.ui')}</p>
        <p className="text-note text-ink-3">{t('type.note')}</p>
        <p className="text-figure font-strong">{t('type.figure')}</p>
      </div>
    </Specimen>
  )
}
