import { getTranslations } from 'next-intl/server'
import { ActionDemo } from '@/components/styleguide/action-demo'
import { Shelf, Specimen } from '@/components/styleguide/specimen'
import { Button, ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'

export async function ActionSection() {
  const t = await getTranslations('styleguide.actions')
  const ui = await getTranslations('ui')
  const sections = await getTranslations('styleguide.sections')
  return (
    <Specimen id="guide-actions" title={sections('actions')}>
      <Shelf>
        <Button variant="primary">{t('primary')}</Button>
        <Button>{t('plain')}</Button>
        <Button size="small">
          <Icon name="plus" />
          {t('small')}
        </Button>
        <ButtonLink href="#guide-actions">{t('asLink')}</ButtonLink>
        <Button disabled>{t('disabled')}</Button>
        <Button pending pendingText={t('pendingText')}>
          {t('pending')}
        </Button>
        <Button variant="primary" pending pendingText={t('pendingText')}>
          {t('pending')}
        </Button>
      </Shelf>
      <Shelf>
        <Button size="big" variant="primary">
          {t('big')}
        </Button>
        <ButtonLink size="big" variant="urgent" href="tel:112">
          <Icon name="phone" className="size-6" />
          {t('urgent')}
        </ButtonLink>
      </Shelf>
      <div className="max-w-form">
        <Button size="big" variant="primary" wide>
          {t('wide')}
        </Button>
      </div>
      <Shelf>
        <Link href="#guide-actions">{t('accent')}</Link>
        <Link href="#guide-actions" look="ink" className="font-semibold">
          {t('ink')}
        </Link>
        <Link href="#guide-actions" look="quiet">
          {t('quiet')}
        </Link>
        <Link href="tel:11414">{t('outside')}</Link>
      </Shelf>
      <ActionDemo
        texts={{
          confirm: t('confirm'),
          confirmTitle: t('confirmTitle'),
          confirmText: t('confirmText'),
          toast: t('toast'),
          toastText: t('toastText'),
          cancel: ui('cancel'),
          close: ui('close'),
        }}
      />
    </Specimen>
  )
}
