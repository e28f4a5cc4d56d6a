import type { useTranslations } from 'next-intl'
import { DateField } from '@/components/ui/date-field'
import { Icon } from '@/components/ui/icons'
import { Select } from '@/components/ui/select'
import { Cell, Row, RowHead } from '@/components/ui/table'
import type { PreviewRow } from '@/lib/measure-imports/queries'
import type { Doubt, DoubtKind, ImportStep } from '@/lib/measure-imports/rules'

export type ImportWords = ReturnType<typeof useTranslations<'imports'>>
type Options = { value: string; label: string }[]
type Props = { row: PreviewRow; words: ImportWords; sections: Options; statuses: Options }

/** One row of the source as the measure it becomes, with what a person may change before it does. */
export function ImportTableRow({ row, words, sections, statuses }: Props) {
  const name = (field: string) => `rows.${row.at}.${field}`
  const label = (field: 'section' | 'status' | 'due') =>
    `${words(`preview.${field}`)}, ${row.title || row.at}`
  return (
    <Row>
      <Cell label={words('preview.take')}>
        <input
          type="checkbox"
          className="choice"
          name={name('take')}
          value="yes"
          defaultChecked={row.take}
          disabled={row.title === ''}
          aria-label={words('preview.takeRow', { at: row.at })}
        />
      </Cell>
      <RowHead className="wrap-anywhere">
        {row.title || <span className="text-ink-3">{words('preview.noTitle')}</span>}
        {row.purpose && (
          <p className="line-clamp-4 font-normal whitespace-pre-line text-ink-2">{row.purpose}</p>
        )}
        <Steps steps={row.steps} words={words} statuses={statuses} />
        <Doubts row={row} words={words} />
      </RowHead>
      <Cell label={words('preview.responsible')}>
        {row.responsible}
        {row.responsible && (
          <small className="block text-note text-ink-3">
            {row.unit ? words('preview.unit', { unit: row.unit }) : words('preview.asText')}
          </small>
        )}
        {row.otherParties && (
          <span className="block text-ink-2">{words('preview.with', { parties: row.otherParties })}</span>
        )}
      </Cell>
      <Cell label={words('preview.section')}>
        <Select
          name={name('sectionId')}
          options={sections}
          defaultValue={row.sectionId}
          aria-label={label('section')}
        />
      </Cell>
      <Cell label={words('preview.status')}>
        <Select
          name={name('status')}
          options={statuses}
          defaultValue={row.status}
          aria-label={label('status')}
        />
      </Cell>
      <Cell label={words('preview.due')}>
        <DateField name={name('dueOn')} defaultValue={row.dueOn} aria-label={label('due')} />
      </Cell>
    </Row>
  )
}

type StepsProps = { steps: readonly ImportStep[]; words: ImportWords; statuses: Options }

function Steps({ steps, words, statuses }: StepsProps) {
  if (steps.length === 0) return null
  return (
    <ol className="mt-1 font-normal">
      {steps.map(({ title, status, note }, index) => (
        <li key={`${title} ${note}`}>
          {words('preview.step', { number: index + 1, title })}{' '}
          <span className="text-ink-2">
            {statuses.find(({ value }) => value === status)?.label}
            {note && `, ${note}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

const unread: readonly DoubtKind[] = ['no_title', 'status_unread', 'due_unread', 'level_unread']

/** Shape and word first; the words of the source stand beside, so that one need not look them up. */
function Doubts({ row, words }: Pick<Props, 'row' | 'words'>) {
  if (row.doubts.length === 0 && !row.same) return null
  return (
    <ul className="mt-2 grid gap-1 text-note font-normal">
      {row.same && (
        <li className="flex gap-1.5">
          <Icon name="steady" className="mt-1 size-3 shrink-0" />
          <span>{words(`preview.same.${row.same.where}`, { title: row.same.title })}</span>
        </li>
      )}
      {row.doubts.map((doubt) => (
        <DoubtLine key={`${doubt.field} ${doubt.kind}`} doubt={doubt} words={words} />
      ))}
    </ul>
  )
}

function DoubtLine({ doubt, words }: { doubt: Doubt; words: ImportWords }) {
  const isUnread = unread.includes(doubt.kind)
  return (
    <li className="flex gap-1.5">
      <Icon
        name={isUnread ? 'late' : 'idea'}
        className={`mt-1 size-3 shrink-0 ${isUnread ? 'text-soon' : 'text-ink-2'}`}
      />
      <span>
        <strong className="font-semibold">{words(isUnread ? 'preview.unread' : 'preview.unsure')}</strong>{' '}
        {words(`doubts.${doubt.kind}`)}{' '}
        {doubt.said && (
          <span className="text-ink-2">{words('preview.said', { said: doubt.said.slice(0, 300) })}</span>
        )}
      </span>
    </li>
  )
}
