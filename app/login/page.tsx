import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoAccounts } from '@/components/access/demo-accounts'
import { OidcButton } from '@/components/access/oidc-button'
import { SignInForm } from '@/components/access/sign-in-form'
import { Shell } from '@/components/shell/shell'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { env } from '@/lib/platform/env'

type Props = {
  searchParams: Promise<{ next?: string; callbackUrl?: string; error?: string; signed_out?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('title') }
}

export default async function LoginPage({ searchParams }: Props) {
  const [t, asked] = await Promise.all([getTranslations('access'), searchParams])
  const { OIDC_DISCOVERY_URL, OIDC_NAME, SAMLAD_DEMO } = env()
  const next = typeof asked.next === 'string' ? asked.next : '/'
  const words = {
    email: t('email'),
    password: t('password'),
    submit: t('submit'),
    pending: t('pending'),
    wrong: t('wrong'),
    too_many: t('too_many'),
  }
  return (
    <Shell>
      <div className="mx-auto max-w-form">
        <PageHead title={t('title')} state={t('state')} />
        <div className="mt-6 grid gap-6">
          {asked.error && <Notice kind="late" role="alert" title={t(reasonOf(asked.error))} />}
          {asked.signed_out && <Notice role="status" title={t('signed_out')} />}
          {next !== '/' && !asked.error && <Notice role="status" title={t('returning')} />}
          <SignInForm next={next} words={words} />
          {OIDC_DISCOVERY_URL && (
            <div className="grid gap-3 border-t border-line pt-6">
              <OidcButton next={next} label={t('oidc', { name: OIDC_NAME })} />
            </div>
          )}
          <p className="text-ui text-ink-2">{t('resident')}</p>
        </div>
        {SAMLAD_DEMO && <DemoAccounts />}
      </div>
    </Shell>
  )
}

/** next-auth's own error names lead to our words. */
function reasonOf(error: string): 'wrong' | 'too_many' | 'unknown_account' | 'failed' {
  if (error === 'CredentialsSignin') return 'wrong'
  return error === 'too_many' || error === 'unknown_account' ? error : 'failed'
}
