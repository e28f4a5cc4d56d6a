import { getMessages, getTranslations } from 'next-intl/server'
import { GlassForm } from '@/components/broken-glass/glass-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { formWords } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import type { GlassForm as View } from '@/lib/broken-glass/queries'
import { glassMinutes } from '@/lib/broken-glass/rules'

type Props = { view: View; municipality: string; path: string }

/** What breaking the glass means, before it is done. */
export async function GlassPage({ view, municipality, path }: Props) {
  const [t, ui, messages, words] = await Promise.all([
    getTranslations('broken-glass'),
    getTranslations('ui'),
    getMessages(),
    formWords(),
  ])
  const { id, kind, number, holder, unit, hasPassword, opens } = view
  const list = `/${municipality}/${kind === 'case' ? 'cases' : 'concerns'}`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t(`crumb.${kind}`), href: list }, { label: t('page.title', { kind, number }) }]}
          />
        }
        title={t('page.title', { kind, number })}
        state={holder ? t('page.held', { kind, holder, unit }) : t('page.unheld', { kind, unit })}
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('secrecy')}</SecretLabel>
        <p>{t('page.told')}</p>
      </div>
      {opens ? (
        <div className="mt-8 grid justify-items-start gap-4">
          <p>{t(opens === 'own' ? 'page.own' : 'page.standing', { kind })}</p>
          <ButtonLink href={`${list}/${id}`} variant="primary">
            {t('page.go', { kind })}
          </ButtonLink>
        </div>
      ) : (
        <div className="mt-8 grid gap-8">
          <ul className="max-w-prose list-disc ps-6">
            <li>{t('page.minutes', { minutes: glassMinutes })}</li>
            <li>{t('page.reads')}</li>
            <li>{t('page.onlyRead')}</li>
          </ul>
          {!hasPassword && (
            <p className="max-w-prose text-ui text-ink-2">
              {t('page.fresh')}{' '}
              <Link href={`/login?next=${encodeURIComponent(path)}`}>{t('page.signIn')}</Link>
            </p>
          )}
          <GlassForm
            id={id}
            kind={kind}
            municipality={municipality}
            submissionKey={crypto.randomUUID()}
            hasPassword={hasPassword}
            words={words}
            text={messages['broken-glass'].form}
          />
        </div>
      )}
    </>
  )
}
