import type { getTranslations } from 'next-intl/server'
import { type PlanWords, periodText, stateKind } from '@/components/plans/plan-words'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { EditionRow, EditionsView } from '@/lib/editions/queries'
import type { Locale } from '@/messages/locales'

type Words = {
  t: Awaited<ReturnType<typeof getTranslations<'editions'>>>
  plans: PlanWords
  locale: Locale
}
type Props = { view: EditionsView; municipality: string; words: Words }

export function EditionTable({ view, municipality, words }: Props) {
  const { t } = words
  return (
    <Table cards caption={t('caption')}>
      <thead>
        <tr>
          <ColumnHead>{t('version')}</ColumnHead>
          <ColumnHead>{t('period')}</ColumnHead>
          <ColumnHead>{t('stage')}</ColumnHead>
          <ColumnHead>{t('decision')}</ColumnHead>
          <ColumnHead>{t('compareColumn')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {view.editions.map((edition) => (
          <EditionLine
            key={edition.id}
            edition={edition}
            here={view.id}
            base={`/${municipality}/plans`}
            words={words}
          />
        ))}
      </tbody>
    </Table>
  )
}

type LineProps = { edition: EditionRow; here: string; base: string; words: Words }

function EditionLine({ edition, here, base, words }: LineProps) {
  const { t, plans, locale } = words
  const { id, edition: number, title, state, decidedOn, paragraph } = edition
  const isHere = id === here
  return (
    <Row mark={isHere ? 'here' : undefined}>
      <RowHead>
        <Link href={`${base}/${id}`} look="ink">
          {t('edition', { edition: number })}
          <span className="block font-normal">{title}</span>
        </Link>
        {isHere && <span className="block text-note font-normal text-ink-2">{t('here')}</span>}
      </RowHead>
      <Cell label={t('period')}>{periodText(edition.periodFrom, edition.periodTo, locale)}</Cell>
      <Cell label={t('stage')}>
        <Status kind={stateKind[state]} word={plans(`states.${state}`)} quiet />
      </Cell>
      <Cell label={t('decision')}>
        {decidedOn
          ? [formatDate(decidedOn, 'dayYear', locale), paragraph].filter(Boolean).join(', ')
          : t('undecided')}
      </Cell>
      <Cell label={t('compareColumn')}>
        {!isHere && (
          <Link
            href={`${base}/${here}/compare?with=${id}`}
            aria-label={t('compareWith', { edition: number })}
            className="inline-flex min-h-11 items-center sm:min-h-8"
          >
            {t('compare')}
          </Link>
        )}
      </Cell>
    </Row>
  )
}
