import { getMessages, getTranslations } from 'next-intl/server'
import { ContactForm } from '@/components/routing/contact-form'
import { RuleForm } from '@/components/routing/rule-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { CommandForm } from '@/components/ui/command-form'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { removeRuleAction } from '@/lib/routing/actions'
import type { RoutingView } from '@/lib/routing/queries'
import type { RoutingRule } from '@/lib/routing/rules'

type Props = { view: RoutingView; municipality: string }

/** Where reports go and who is told, as the municipality has settled it. */
export async function RoutingPage({ view, municipality }: Props) {
  const [t, ui, messages] = await Promise.all([
    getTranslations('routing'),
    getTranslations('ui'),
    getMessages(),
  ])
  const common = { municipality, words: messages.errors }
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('admin'), href: `/${municipality}/admin` }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={t('state', { count: view.rules.length })}
      />
      <p className="mt-6 max-w-prose text-ui text-ink-2">{t('intro')}</p>
      <div className="mt-8 grid gap-12">
        {view.rules.length > 0 && (
          <section>
            <SectionHead title={t('rules')} />
            <Table caption={t('rules')} cards untopped>
              <thead>
                <tr>
                  <ColumnHead>{t('about')}</ColumnHead>
                  <ColumnHead>{t('when')}</ColumnHead>
                  <ColumnHead>{t('to')}</ColumnHead>
                  <ColumnHead>
                    <span className="sr-only">{t('remove')}</span>
                  </ColumnHead>
                </tr>
              </thead>
              <tbody>
                {view.rules.map((rule) => (
                  <RuleRow key={rule.id} rule={rule} view={view} municipality={municipality} />
                ))}
              </tbody>
            </Table>
          </section>
        )}
        <section>
          <SectionHead title={t('add')} />
          <RuleForm {...common} view={view} submissionKey={crypto.randomUUID()} text={messages.routing} />
        </section>
        <section>
          <SectionHead title={t('contact.title')} />
          <p className="mt-3 max-w-prose text-ui text-ink-2">{t('contact.intro')}</p>
          <ContactForm
            {...common}
            contact={view.contact}
            submissionKey={crypto.randomUUID()}
            text={messages.routing.contact}
          />
        </section>
      </div>
    </>
  )
}

async function RuleRow({ rule, view, municipality }: Props & { rule: RoutingRule }) {
  const [t, messages] = await Promise.all([getTranslations('routing'), getMessages()])
  const named = (choices: readonly { id: string; name: string }[], id: string | null) =>
    choices.find((one) => one.id === id)?.name
  const when = [
    rule.danger && t('danger'),
    named(view.areas, rule.areaId),
    named(view.committees, rule.committeeId),
    named(view.units, rule.fromUnitId),
  ].filter((part) => part)
  const to = [rule.policeFirst && t('police.policeFirst'), named(view.units, rule.toUnitId)].filter(
    (part) => part,
  )
  const subject = t(`subjects.${rule.subject}`)
  return (
    <Row>
      <RowHead>{subject}</RowHead>
      <Cell label={t('when')}>{when.length > 0 ? when.join('. ') : t('always')}</Cell>
      <Cell label={t('to')}>{to.join('. ')}</Cell>
      <Cell className="max-sm:pt-3">
        <CommandForm
          action={removeRuleAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
        >
          <input type="hidden" name="id" value={rule.id} />
          <SubmitButton size="small" pendingText={t('removing')} aria-label={`${t('remove')}: ${subject}`}>
            {t('remove')}
          </SubmitButton>
        </CommandForm>
      </Cell>
    </Row>
  )
}
