'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { searchPersonAction } from '@/lib/person-search/actions'
import { type Hit, searchReasons } from '@/lib/person-search/rules'
import type { Messages } from '@/messages/load'

type Text = Messages['person-search']
type Props = { municipality: string; submissionKey: string; words: FormWords; text: Text }

/** What was searched for goes to the server and comes back nowhere: only the numbers found are shown. */
export function SearchForm({ municipality, submissionKey, words, text }: Props) {
  return (
    <CommandForm
      action={searchPersonAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => (field === 'reason' ? `reason-${searchReasons[0]}` : field)}
      className="mt-6 grid max-w-form gap-6"
    >
      {(state) => (
        <>
          <Field
            id="person"
            label={text.person}
            hint={text.personHint}
            error={fieldError(words, state, 'person')}
          >
            {(control) => (
              <TextInput
                {...control}
                name="person"
                autoComplete="off"
                spellCheck={false}
                defaultValue={typedValue(state, 'person')}
              />
            )}
          </Field>
          <RadioGroup
            id="reason"
            name="reason"
            legend={text.reason}
            error={fieldError(words, state, 'reason')}
            defaultValue={typedValue(state, 'reason')}
            choices={searchReasons.map((value) => ({ value, label: text.reasons[value] }))}
          />
          <div>
            <SubmitButton variant="primary" pendingText={text.searching}>
              {text.search}
            </SubmitButton>
          </div>
          <div role="status">
            {state.status === 'done' && (
              <Hits hits={state.value.hits} municipality={municipality} text={text} />
            )}
          </div>
        </>
      )}
    </CommandForm>
  )
}

const folders = { concern: 'concerns', case: 'cases' } as const

function Hits({ hits, municipality, text }: { hits: Hit[]; municipality: string; text: Text }) {
  if (hits.length === 0) return <p className="border-t-2 border-ink pt-4">{text.none}</p>
  return (
    <ul className="border-t-2 border-ink">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.number}`} className="flex flex-wrap gap-x-4 border-b border-line py-3">
          <span>
            {text.kinds[hit.kind]}{' '}
            {hit.mine ? (
              <a href={`/${municipality}/${folders[hit.kind]}/${hit.id}`}>{hit.number}</a>
            ) : (
              <b>{hit.number}</b>
            )}
          </span>
          {hit.mine ? (
            <span className="text-ink-2">{text.mine}</span>
          ) : (
            <span className="text-ink-2">
              {text.ask} <bdi>{hit.ask}</bdi>
            </span>
          )}
          {!hit.mine && (
            <a href={`/${municipality}/${folders[hit.kind]}/${hit.id}/break-glass`}>{text.glass}</a>
          )}
        </li>
      ))}
    </ul>
  )
}
