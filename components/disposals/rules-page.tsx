import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Keepings } from '@/components/disposals/keepings'
import { lawText } from '@/components/disposals/law-words'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { RulesView } from '@/lib/retention/queries'
import type { RetentionRule } from '@/lib/retention/rules'

type Props = { view: RulesView; slug: string }

/** Every rule in force, with its law: nobody has to trust a figure that stands nowhere. */
export async function RulesPage({ view, slug }: Props) {
  const [t, ui] = await Promise.all([getTranslations('disposals'), getTranslations('ui')])
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: `/${slug}/disposals` }, { label: t('rulesPage.title') }]}
          />
        }
        title={t('rulesPage.title')}
        state={t('rulesPage.state')}
      />
      <div className="mt-8">
        <RuleTable rules={view.rules} />
      </div>
      <p className="mt-4 max-w-prose text-ui text-ink-2">{t('rulesPage.end')}</p>
      <Keepings view={view} slug={slug} />
    </>
  )
}

async function RuleTable({ rules }: { rules: readonly RetentionRule[] }) {
  const [t, messages, locale] = await Promise.all([getTranslations('disposals'), getMessages(), getLocale()])
  return (
    <Table caption={t('rulesPage.caption')} cards>
      <thead>
        <tr>
          <ColumnHead>{t('rulesPage.rule')}</ColumnHead>
          <ColumnHead>{t('rulesPage.term')}</ColumnHead>
          <ColumnHead>{t('rulesPage.from')}</ColumnHead>
          <ColumnHead>{t('rulesPage.law')}</ColumnHead>
          <ColumnHead>{t('rulesPage.valid')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {
          await Promise.all(
            rules.map(async (rule) => (
              <Row key={rule.key}>
                <RowHead>
                  {t(`rules.${rule.key}`)}
                  <span className="block font-normal text-ink-2">{t(`kinds.${rule.kind}`)}</span>
                </RowHead>
                <Cell label={t('rulesPage.term')}>{await termOf(rule)}</Cell>
                <Cell label={t('rulesPage.from')}>
                  {rule.term ? t(`rulesPage.triggers.${rule.trigger}`) : '–'}
                </Cell>
                <Cell label={t('rulesPage.law')}>
                  <span>
                    {lawText(rule, messages.disposals)}
                    {rule.toConfirm && <span className="block text-ink-2">{t('rulesPage.toConfirm')}</span>}
                  </span>
                </Cell>
                <Cell label={t('rulesPage.valid')}>{formatDate(rule.from, 'dayYear', locale)}</Cell>
              </Row>
            )),
          )
        }
      </tbody>
    </Table>
  )
}

async function termOf({ term, trigger }: RetentionRule): Promise<string> {
  const t = await getTranslations('disposals.rulesPage')
  if (!term) return t('kept')
  if ('days' in term) return t('days', { count: term.days })
  return t(trigger === 'birth' ? 'age' : 'years', { count: term.years })
}
