import { getMessages, getTranslations } from 'next-intl/server'
import { AccentForm } from '@/components/municipality-looks/accent-form'
import { LogoForm, RemoveLogoForm } from '@/components/municipality-looks/logo-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { logoSize } from '@/lib/documents/rules'
import type { LookView } from '@/lib/municipality-looks/queries'

type Props = { look: LookView; slug: string }

/** What the municipality's documents and pages look like: its mark and its colour. */
export async function LookPage({ look, slug }: Props) {
  const [t, ui, members, messages] = await Promise.all([
    getTranslations('municipality-looks'),
    getTranslations('ui'),
    getTranslations('members'),
    getMessages(),
  ])
  const form = () => ({
    municipality: slug,
    submissionKey: crypto.randomUUID(),
    formWords: messages.errors,
  })
  const words = messages['municipality-looks']
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: members('title'), href: `/${slug}/admin` }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={t('state', { name: look.name, logo: look.logo ? 'yes' : 'no' })}
      />
      <div className="mt-8 grid gap-12 md:grid-cols-2 md:gap-16">
        <div className="grid content-start gap-12">
          <section>
            <SectionHead title={t('logo.title')} />
            <LogoForm {...form()} words={words.logo} />
            {look.logo && <RemoveLogoForm {...form()} words={words.logo} />}
          </section>
          <section>
            <SectionHead title={t('accent.title')} />
            <AccentForm {...form()} words={words.accent} accent={look.accent} />
          </section>
          <p className="text-ui text-ink-2">{t('nameHow')}</p>
        </div>
        <section>
          <SectionHead title={t('preview')} rule="none" />
          <Preview look={look} slug={slug} />
        </section>
      </div>
    </>
  )
}

const pixelsPerMillimetre = 4

/** The head of a document on white paper, whatever the page's own theme. */
async function Preview({ look: { name, logo, accent } }: Props) {
  const t = await getTranslations('municipality-looks')
  const size = logo && logoSize(logo)
  return (
    <div data-theme="light" data-accent={accent} className="border border-edge bg-paper py-8 pe-6 text-ink">
      <div className="border-s-8 border-accent ps-6">
        {logo && size && (
          <svg
            role="img"
            aria-label={t('logoAlt', { municipality: name })}
            viewBox={`0 0 ${logo.width} ${logo.height}`}
            width={Math.round(size.width * pixelsPerMillimetre)}
            className="mb-8 block h-auto max-w-full"
          >
            <image href={`data:image/png;base64,${logo.png}`} width={logo.width} height={logo.height} />
          </svg>
        )}
        <p className="text-h1 font-strong">{t('previewTitle')}</p>
        <p className="mt-1 text-lead">{t('previewLead')}</p>
        <p className="mt-6 border-t-2 border-ink pt-3 text-note text-ink-2">{name}</p>
      </div>
    </div>
  )
}
