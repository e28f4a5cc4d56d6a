import { getMessages, getTranslations } from 'next-intl/server'
import { NameDeputyForm } from '@/components/deputies/name-deputy-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { CommandForm } from '@/components/ui/command-form'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeDeputyAction } from '@/lib/deputies/actions'
import type { DeputyUnit } from '@/lib/deputies/queries'

type Props = { units: readonly DeputyUnit[]; municipality: string; administers: boolean }

/** Who is warned, and may take over, at each reception. */
export async function DeputyPage({ units, municipality, administers }: Props) {
  const [t, ui] = await Promise.all([getTranslations('deputies'), getTranslations('ui')])
  const above = administers
    ? { label: t('admin'), href: `/${municipality}/admin` }
    : { label: t('crumb'), href: `/${municipality}/concerns` }
  return (
    <>
      <PageHead
        above={<Breadcrumb label={ui('breadcrumb')} items={[above, { label: t('title') }]} />}
        title={t('title')}
        state={t('state')}
      />
      <p className="mt-6 max-w-prose text-ui text-ink-2">{t('how')}</p>
      <div className="mt-12 grid gap-12">
        {units.map((unit) => (
          <UnitDeputies key={unit.id} unit={unit} municipality={municipality} />
        ))}
      </div>
    </>
  )
}

async function UnitDeputies({ unit, municipality }: { unit: DeputyUnit; municipality: string }) {
  const [t, messages] = await Promise.all([getTranslations('deputies'), getMessages()])
  const common = { municipality, submissionKey: crypto.randomUUID(), words: messages.errors }
  return (
    <section>
      <SectionHead title={unit.name} />
      {unit.deputies.length === 0 && <p className="mt-3 text-ui text-ink-2">{t('none')}</p>}
      <ul>
        {unit.deputies.map((deputy) => (
          <li
            key={deputy.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2"
          >
            <span>
              <bdi>{deputy.name}</bdi>
              {!deputy.present && <span className="block text-ui text-ink-2">{t('away')}</span>}
            </span>
            {unit.can.name && (
              <CommandForm action={removeDeputyAction} {...common} submissionKey={crypto.randomUUID()}>
                <input type="hidden" name="id" value={deputy.id} />
                <SubmitButton
                  size="small"
                  pendingText={t('removing')}
                  aria-label={`${t('remove')}: ${deputy.name}`}
                >
                  {t('remove')}
                </SubmitButton>
              </CommandForm>
            )}
          </li>
        ))}
      </ul>
      {unit.can.name && unit.candidates.length > 0 && (
        <NameDeputyForm {...common} unit={unit} text={messages.deputies} />
      )}
      {unit.candidates.length === 0 && unit.deputies.length > 0 && (
        <p className="mt-3 text-ui text-ink-2">{t('nobody')}</p>
      )}
    </section>
  )
}
