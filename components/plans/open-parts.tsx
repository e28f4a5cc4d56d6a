import type { ReactNode } from 'react'
import { AddMeasureForm } from '@/components/measures/add-measure-form'
import { MeasurePlace } from '@/components/measures/measure-place'
import type { MeasureWords } from '@/components/measures/row-words'
import { MeasureEditor, TextEditor } from '@/components/plans/editors'
import type { PlanWords } from '@/components/plans/plan-words'
import { savedText } from '@/components/rich-text-editor/saved-text'
import { formatDate } from '@/components/ui/dates'
import type { Calendar } from '@/lib/measures/rules'
import type { PlanSectionView, PlanView } from '@/lib/plans/queries'
import { depthOf, measureAnchor, sectionAnchor } from '@/lib/plans/rules'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

/** What the address says is open: a measure's row, a section's text, a new measure. One at a time. */
export type PlanAddress = {
  edit?: string
  text?: string
  add?: string
  ask?: string
  moved?: string
  archived?: string
}

type Given = {
  municipality: string
  plan: PlanView
  planHref: string
  address: PlanAddress
  calendar: Calendar
  words: { plans: PlanWords; measures: MeasureWords; locale: Locale }
  messages: Messages
}
type Open = { text: ReactNode; measure: { measureId: string; form: ReactNode } | null; add: ReactNode }

export function openParts(given: Given) {
  const { plan, address } = given
  const edited = plan.editing?.measureId
  const section = plan.sections.find(({ id, measures }) =>
    edited ? measures.some((measure) => measure.id === edited) : id === address.text || id === address.add,
  )
  return {
    sectionId: section?.id ?? null,
    /** As the live channel names it. */
    place: section ? (edited ? `measure:${edited}` : `section:${section.id}`) : '',
    /** Where on the page one returns to when it closes. */
    anchor: section ? (edited ? measureAnchor({ id: edited }) : sectionAnchor(section)) : null,
    of: (each: PlanSectionView): Open => ({
      text:
        each === section && !edited && address.text === each.id && plan.can.editText
          ? openText(given, each)
          : null,
      measure: each === section && edited ? { measureId: edited, form: openMeasure(given, each) } : null,
      add:
        each === section && !edited && address.add === each.id && plan.can.editMeasures
          ? openAdd(given, each)
          : null,
    }),
  }
}

function openText({ municipality, planHref, words, messages }: Given, section: PlanSectionView) {
  const { id, number, heading, body, version } = section
  return (
    <TextEditor
      key={id}
      municipality={municipality}
      section={{ id, number, heading, body, version }}
      closeHref={`${planHref}#${sectionAnchor(section)}`}
      historyHref={`${planHref}/history?section=${id}`}
      submissionKey={crypto.randomUUID()}
      label={words.plans('text.label', { number, heading })}
      saved={savedText(body)}
      under={depthOf(number) > 0 ? 3 : 2}
      words={{
        editor: messages.measures.editor,
        conflict: messages.measures.conflict,
        form: messages.errors,
        text: messages.plans.text,
        rich: { editor: messages['rich-text'], help: messages.ui.writingHelp },
        history: messages['field-history'].linkText.replace('{number}', number),
      }}
      locale={words.locale}
    />
  )
}

function openAdd({ municipality, plan, planHref, messages }: Given, section: PlanSectionView) {
  return (
    <AddMeasureForm
      municipality={municipality}
      planId={plan.id}
      sectionId={section.id}
      cancelHref={`${planHref}#${sectionAnchor(section)}`}
      submissionKey={crypto.randomUUID()}
      words={messages.measures.add}
      formWords={messages.errors}
    />
  )
}

function openMeasure(given: Given, section: PlanSectionView) {
  const { municipality, plan, planHref, address, calendar, words, messages } = given
  const { editing } = plan
  const index = section.measures.findIndex(({ id }) => id === editing?.measureId)
  const measure = section.measures[index]
  if (!editing || !measure) return null
  const anchor = measureAnchor(measure)
  const day = formatDate(plan.periodFrom, 'dayYear', words.locale)
  const formWords = {
    ...messages.errors,
    before_plan_start: messages.errors.before_plan_start.replace('{day}', day),
  }
  const others = plan.sections.filter(({ id, kind }) => kind === 'measures' && id !== section.id)
  return (
    <div key={measure.id} className="max-sm:-mx-4 max-sm:border-y-2 max-sm:border-accent max-sm:bg-paper-2">
      <MeasureEditor
        municipality={municipality}
        number={measure.number}
        editing={editing}
        takesFocus={!address.moved && !address.ask}
        closeHref={`${planHref}#${anchor}`}
        keys={{ submission: crypto.randomUUID(), newStep: crypto.randomUUID() }}
        calendar={calendar}
        words={{
          measures: messages.measures,
          editor: messages.measures.editor,
          conflict: messages.measures.conflict,
          form: formWords,
          daysText: {
            today: words.measures('days', { count: 0 }),
            one: words.measures('days', { count: 1 }),
            many: words.measures('days', { count: 2 }).replace('2', '#'),
          },
        }}
        locale={words.locale}
      />
      <MeasurePlace
        municipality={municipality}
        measureId={measure.id}
        openHref={`${planHref}?edit=${measure.id}`}
        anchor={anchor}
        number={measure.number}
        moved={address.moved}
        first={index === 0}
        last={index === section.measures.length - 1}
        sections={others.map(({ id, number, heading }) => ({ value: id, label: `${number} ${heading}` }))}
        asksToArchive={address.ask === 'archive'}
        words={words.measures}
        formWords={messages.errors}
      />
    </div>
  )
}
