import { getTranslations } from 'next-intl/server'
import { ActionSection } from '@/components/styleguide/action-section'
import { ColourSection } from '@/components/styleguide/colour-section'
import { FieldSection } from '@/components/styleguide/field-section'
import { MessageSection } from '@/components/styleguide/message-section'
import { OrientationSection } from '@/components/styleguide/orientation-section'
import { SecrecySection } from '@/components/styleguide/secrecy-section'
import { StatusSection } from '@/components/styleguide/status-section'
import { TableSection } from '@/components/styleguide/table-section'
import { TypeSection } from '@/components/styleguide/type-section'
import { PageHead } from '@/components/ui/page-head'

/** Every primitive in every state, for the eye, for the axe and for whoever builds the next page. */
export async function StyleGuide() {
  const t = await getTranslations('styleguide')
  return (
    <>
      <PageHead title={t('title')} state={t('state')} aside={<span>{t('examples')}</span>} />
      <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-12">
        <TypeSection />
        <ColourSection />
        <StatusSection />
        <ActionSection />
        <FieldSection />
        <TableSection />
        <OrientationSection />
        <MessageSection />
        <SecrecySection />
      </div>
    </>
  )
}
