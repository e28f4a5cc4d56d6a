import type { HistoryWords, ValueReader } from '@/components/field-history/history-words'
import { RestoreForm } from '@/components/field-history/restore-form'
import type { FormWords } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { HistoryLine } from '@/lib/field-history/queries'
import { additions } from '@/lib/merging/rules'
import type { Locale } from '@/messages/locales'

type Props = {
  line: HistoryLine
  municipality: string
  historyHref: string
  /** Whether the line says which measure or section it is about. */
  names: boolean
  reader: ValueReader
  words: HistoryWords
  formWords: FormWords
  locale: Locale
}

export function HistoryChange(props: Props) {
  const { line, municipality, historyHref, names, reader, words, formWords, locale } = props
  const name = reader.nameOf(line.field) ?? words(line.object === 'section' ? 'text' : 'other')
  const [before, after] = [reader.valueOf(line.field, line.before), reader.valueOf(line.field, line.after)]
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-line py-4 md:grid-cols-[13.5rem_minmax(0,1fr)]">
      <p className="text-ui text-ink-2">
        <Time value={line.at} locale={locale} shape="dayClock" />
        <br />
        <bdi>{line.by ?? words('someone')}</bdi>
      </p>
      <div>
        <p className="text-ui">
          <b>{name}</b>
          {names && line.title && (
            <>
              {' · '}
              <Link href={`${historyHref}?${line.object}=${line.objectId}`}>{line.title}</Link>
            </>
          )}
        </p>
        {line.unchosen && <p className="text-note text-ink-2">{words('unchosen')}</p>}
        <Texts before={before} after={after} words={words} />
        {line.restore && (
          <RestoreForm
            municipality={municipality}
            restore={line.restore}
            submissionKey={crypto.randomUUID()}
            formWords={formWords}
            words={{
              restore: words('restore'),
              restoreThis: words(line.unchosen ? 'restoreUnchosen' : 'restoreBefore', { field: name }),
              changed: words('changedMeanwhile'),
            }}
          />
        )}
      </div>
    </li>
  )
}

/** What is gone struck, what came bold; words that are in both stand as they are. */
function Texts({ before, after, words }: { before: string; after: string; words: HistoryWords }) {
  return (
    <dl className="mt-1 grid gap-1 wrap-break-word whitespace-pre-line">
      <div>
        <dt className="sr-only">{words('before')}</dt>
        <dd>
          {before === '' ? (
            <span className="text-ink-3">{words('empty')}</span>
          ) : (
            additions(after, before).map(({ text, added, at }) =>
              added ? <del key={at}>{text}</del> : <span key={at}>{text}</span>,
            )
          )}
        </dd>
      </div>
      <div>
        <dt className="sr-only">{words('after')}</dt>
        <dd>
          {after === '' ? (
            <span className="text-ink-3">{words('empty')}</span>
          ) : (
            additions(before, after).map(({ text, added, at }) =>
              added ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>,
            )
          )}
        </dd>
      </div>
    </dl>
  )
}
