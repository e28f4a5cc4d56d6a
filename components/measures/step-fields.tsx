'use client'

import { type ReactNode, useId, useRef } from 'react'
import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form'
import type { MeasureEditorWords } from '@/components/measures/measure-editor'
import { StepButtons } from '@/components/measures/step-buttons'
import { fill } from '@/components/plans/fill'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { FieldError } from '@/components/ui/field-error'
import { Icon } from '@/components/ui/icons'
import { Select } from '@/components/ui/select'
import { Status } from '@/components/ui/status'
import { TextInput } from '@/components/ui/text-input'
import { type Calendar, stepStanding } from '@/lib/measures/rules'
import { type MeasureDraft, measureStatuses, type StepDraft } from '@/lib/measures/schema'

type Props = {
  form: UseFormReturn<MeasureDraft>
  words: MeasureEditorWords
  errorOf: (field: string) => string | undefined
  calendar: Calendar
  /** Made by the server, so that the empty row is the same before and after the scripts have come. */
  newStepId: string
  /** The list itself was changed, which no field tells. */
  onChange: () => void
}

export function StepFields({ form, words, errorOf, calendar, newStepId, onChange }: Props) {
  const { fields, append, move, remove } = useFieldArray({
    control: form.control,
    name: 'steps',
    keyName: 'key',
  })
  const fresh = useRef<HTMLInputElement>(null)
  const heading = useId()
  const { editor } = words.measures
  const add = () => {
    const title = fresh.current?.value.trim() ?? ''
    if (!fresh.current || title === '') return fresh.current?.focus()
    append(
      { id: crypto.randomUUID(), title, responsible: '', status: 'not_started', dueOn: '', note: '' },
      { shouldFocus: false },
    )
    fresh.current.value = ''
    onChange()
  }
  return (
    <fieldset className="md:col-span-12" aria-labelledby={heading}>
      <p id={heading} className="mb-1 text-ui font-semibold">
        {words.measures.fields.steps}
      </p>
      <FieldError id="steps-error">{errorOf('steps')}</FieldError>
      <ol className="border-t border-edge">
        {fields.map((step, index) => (
          <StepRow
            key={step.key}
            {...{ form, words, errorOf, calendar, index, step }}
            last={index === fields.length - 1}
            onMove={(by) => {
              move(index, index + by)
              onChange()
            }}
            onRemove={() => {
              remove(index)
              onChange()
            }}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2 py-2">
        <input type="hidden" name="steps.new.id" value={newStepId} />
        <input type="hidden" name="steps.new.status" value="not_started" />
        {(['responsible', 'dueOn', 'note'] as const).map((name) => (
          <input key={name} type="hidden" name={`steps.new.${name}`} value="" />
        ))}
        <TextInput
          ref={fresh}
          name="steps.new.title"
          aria-label={editor.newStep}
          placeholder={editor.newStep}
          className="max-w-120"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            add()
          }}
        />
        <Button
          type="submit"
          name="stay"
          value="yes"
          onClick={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <Icon name="plus" className="size-3.5" />
          {editor.addStep}
        </Button>
      </div>
    </fieldset>
  )
}

type RowProps = Omit<Props, 'newStepId' | 'onChange'> & {
  index: number
  step: StepDraft
  last: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function StepRow({ form, words, errorOf, calendar, index, step, last, onMove, onRemove }: RowProps) {
  const { editor, status } = words.measures
  const number = index + 1
  const path = <Name extends keyof StepDraft>(name: Name) => `steps.${index}.${name}` as const
  const control = <Name extends keyof StepDraft>(name: Name, label: string) => ({
    ...form.register(path(name)),
    id: path(name),
    defaultValue: step[name],
    'aria-label': fill(label, { number }),
    'aria-invalid': errorOf(path(name)) ? (true as const) : undefined,
    'aria-describedby': errorOf(path(name)) ? `steps.${index}-error` : undefined,
  })
  const faults = (['title', 'dueOn', 'responsible', 'note'] as const).flatMap(
    (name) => errorOf(path(name)) ?? [],
  )
  return (
    <li className="border-b border-line py-2">
      <input type="hidden" {...form.register(path('id'))} defaultValue={step.id} />
      <FieldError id={`steps.${index}-error`}>{faults[0]}</FieldError>
      <div className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-center gap-x-3 gap-y-2 md:grid-cols-[1.25rem_9.5rem_9rem_minmax(0,1fr)]">
        <span className="text-ui text-ink-3">{number}</span>
        <TextInput {...control('title', editor.stepTitle)} className="md:col-span-3" />
        <DateField {...control('dueOn', editor.stepDue)} className="col-start-2" />
        <Select
          {...control('status', editor.stepStatus)}
          className="max-md:col-start-2"
          options={measureStatuses.map((value) => ({ value, label: status[value] }))}
        />
        <StepButtons {...{ words, number, id: step.id, first: index === 0, last, onMove, onRemove }} />
        <StepMore {...{ form, index, words, calendar }} wrong={faults.length > 0}>
          <TextInput
            {...control('responsible', editor.stepResponsible)}
            placeholder={words.measures.fields.responsible}
          />
          <TextInput {...control('note', editor.stepNote)} placeholder={editor.note} />
        </StepMore>
      </div>
    </li>
  )
}

type MoreProps = Pick<RowProps, 'form' | 'index' | 'words' | 'calendar'> & {
  wrong: boolean
  children: ReactNode
}

/** Under the step, as the fields now stand: late or soon, and who answers for it, folded until one wants to write. */
function StepMore({ form, index, words, calendar, wrong, children }: MoreProps) {
  const step = useWatch({ control: form.control, name: `steps.${index}` })
  if (!step) return null
  const standing = stepStanding(step, calendar)
  const said = [step.responsible, step.note].filter(Boolean).join('. ')
  return (
    <div className="col-start-2 flex flex-wrap items-baseline gap-x-6 md:col-end-5">
      {'days' in standing && (
        <Status
          kind={standing.kind}
          word={words.measures.standing[standing.kind]}
          detail={daysText(standing.days, words)}
          className="text-ui"
        />
      )}
      <Details summary={said || words.measures.editor.stepMore} open={wrong} className="grow">
        <div className="grid gap-2 md:grid-cols-2">{children}</div>
      </Details>
    </div>
  )
}

function daysText(days: number, { daysText: texts }: MeasureEditorWords): string {
  if (days === 0) return texts.today
  return days === 1 ? texts.one : texts.many.replace('#', String(days))
}
