import { getTranslations } from 'next-intl/server'
import { Shelf, Specimen } from '@/components/styleguide/specimen'
import { Button } from '@/components/ui/button'
import { HiddenContent } from '@/components/ui/hidden-content'
import { OpenLabel, SecretLabel } from '@/components/ui/secrecy-label'

export async function SecrecySection() {
  const t = await getTranslations('styleguide')
  const ui = await getTranslations('ui')
  return (
    <Specimen id="guide-secrecy" title={t('sections.secrecy')}>
      <Shelf>
        <SecretLabel>{t('secrecy.law')}</SecretLabel>
        <OpenLabel>{ui('open')}</OpenLabel>
      </Shelf>
      <HiddenContent
        label={ui('hidden')}
        title={t('secrecy.title')}
        actions={<Button>{t('secrecy.ask')}</Button>}
      >
        {t('secrecy.text')}
      </HiddenContent>
    </Specimen>
  )
}
