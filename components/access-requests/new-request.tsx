import { getTranslations } from 'next-intl/server'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { openAccessRequestAction } from '@/lib/access-requests/actions'
import { accessReasons, askers, identityProofs } from '@/lib/access-requests/rules'

type Props = { municipality: string; today: string }

/** Whom it is about, who asks, and how that is known. */
export async function NewRequest({ municipality, today }: Props) {
  const [t, ui] = await Promise.all([getTranslations('access-requests'), getTranslations('ui')])
  const here = `/${municipality}/access-requests`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: here }, { label: t('form.title') }]}
          />
        }
        title={t('form.title')}
        state={t('form.state')}
      />
      <div className="mt-6 border-y border-line py-3 text-ui">
        <SecretLabel>{t('secrecy')}</SecretLabel>
      </div>
      <FoldedForm
        {...(await formFrame(municipality, {}))}
        id="request"
        action={openAccessRequestAction}
        primary
        save={t('form.save')}
        fields={[
          {
            ...{ kind: 'line', name: 'personalNumber', label: t('form.personalNumber') },
            hint: t('form.personalNumberHint'),
          },
          { kind: 'line', name: 'name', label: t('form.name'), hint: t('form.nameHint') },
          {
            ...{ kind: 'one', name: 'asker', label: t('form.asker') },
            options: askers.map((value) => ({ value, label: t(`askers.${value}`) })),
          },
          {
            ...{ kind: 'one', name: 'identity', label: t('form.identity') },
            options: identityProofs.map((value) => ({ value, label: t(`identities.${value}`) })),
          },
          {
            ...{ kind: 'one', name: 'reason', label: t('form.reason') },
            options: accessReasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
          },
          {
            ...{ kind: 'day', name: 'receivedOn', label: t('form.receivedOn'), value: today },
            hint: t('form.receivedHint'),
          },
        ]}
      />
    </>
  )
}
