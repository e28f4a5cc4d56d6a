import { getTranslations } from 'next-intl/server'
import { Status } from '@/components/ui/status'
import type { ComparedSection } from '@/lib/guidelines/queries'
import type { ContentField, SectionChange } from '@/lib/guidelines/rules'
import { additions } from '@/lib/merging/rules'

type Change = Exclude<SectionChange<ComparedSection>, { kind: 'same' }>

/** What changed, section by section, old struck and new underlined. */
export async function SectionChanges({ changes }: { changes: readonly SectionChange<ComparedSection>[] }) {
  const different = changes.flatMap((change): Change[] => (change.kind === 'same' ? [] : [change]))
  return (
    <ul>
      {different.map((change) => {
        const section = change.to ?? change.from
        return (
          <li key={section.id} className="border-b border-line py-4">
            <ChangeHead change={change} />
            {change.kind === 'changed' && (
              <FieldChanges from={change.from} to={change.to} fields={change.fields} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

async function ChangeHead({ change }: { change: Change }) {
  const t = await getTranslations('guideline-publishing')
  const { kind } = change
  const section = change.to ?? change.from
  const shape = { changed: 'course', gone: 'notrequired', added: 'idea' } as const
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <h3>
        {section.number} {section.title}
      </h3>
      <Status kind={shape[kind]} word={t(`kinds.${kind}`)} className="text-ui" />
    </div>
  )
}

type FieldProps = { from: ComparedSection; to: ComparedSection; fields: readonly ContentField[] }

export async function FieldChanges({ from, to, fields }: FieldProps) {
  const t = await getTranslations('guideline-publishing')
  return (
    <dl className="mt-2 grid gap-3">
      {fields.map((field) => (
        <div key={field}>
          <dt className="text-note text-ink-3">{t(`fields.${field}`)}</dt>
          <dd className="max-w-prose">
            {field === 'title' || field === 'aim' ? (
              <Words
                before={from[field]}
                after={to[field]}
                words={{ removed: t('removed'), added: t('added') }}
              />
            ) : (
              <Lines
                before={field === 'responsible' ? from.committees : from.exampleMethods}
                after={field === 'responsible' ? to.committees : to.exampleMethods}
                words={{ removed: t('removed'), added: t('added') }}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Said = { removed: string; added: string }

function Words({ before, after, words }: { before: string; after: string; words: Said }) {
  return (
    <>
      {before !== '' && (
        <p className="text-ink-2">
          {additions(after, before).map(({ text, added, at }) =>
            added ? <Gone key={at} text={text} label={words.removed} /> : text,
          )}
        </p>
      )}
      {after !== '' && (
        <p>
          {additions(before, after).map(({ text, added, at }) =>
            added ? <New key={at} text={text} label={words.added} /> : text,
          )}
        </p>
      )}
    </>
  )
}

function Lines({
  before,
  after,
  words,
}: {
  before: readonly string[]
  after: readonly string[]
  words: Said
}) {
  return (
    <ul>
      {before
        .filter((line) => !after.includes(line))
        .map((line) => (
          <li key={line}>
            <Gone text={line} label={words.removed} />
          </li>
        ))}
      {after
        .filter((line) => !before.includes(line))
        .map((line) => (
          <li key={line}>
            <New text={line} label={words.added} />
          </li>
        ))}
    </ul>
  )
}

/** Said in words too: a screen reader passes over a line through a text. */
function Gone({ text, label }: { text: string; label: string }) {
  return (
    <del className="text-ink-2">
      <span className="sr-only">{label}: </span>
      {text}
    </del>
  )
}

function New({ text, label }: { text: string; label: string }) {
  return (
    <ins className="border-b-2 border-done bg-done-bg font-normal">
      <span className="sr-only">{label}: </span>
      {text}
    </ins>
  )
}
