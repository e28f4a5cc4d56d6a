import { IndicatorForm } from '@/components/indicators/indicator-form'
import { IndicatorItem } from '@/components/indicators/indicator-item'
import type { IndicatorWords } from '@/components/indicators/indicator-words'
import { StandingForm } from '@/components/indicators/standing-form'
import { fill } from '@/components/plans/fill'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import type { IndicatorAddress, IndicatorDraft } from '@/lib/indicators/schema'
import type { MeasureView } from '@/lib/measures/queries'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

type Props = {
  municipality: string
  measure: MeasureView
  address: IndicatorAddress
  today: string
  messages: Messages
  locale: Locale
}

/** What every indicator of the page is shown with. */
export type Setting = Omit<Props, 'measure'> & {
  /** The measure's page. */
  here: string
  can: MeasureView['can']
  words: IndicatorWords
  formText: Pick<IndicatorWords, 'fields' | 'hints' | 'directions' | 'save' | 'cancel'>
  optional: string
}

const blank: IndicatorDraft = {
  ...{ name: '', unit: '', direction: 'up', source: '' },
  ...{ baselineValue: '', baselineOn: '', targetValue: '', targetOn: '' },
}

/** Whether the measure makes a difference; left out where there is nothing to say and nothing to do. */
export function IndicatorSection({ measure, ...props }: Props) {
  const { municipality, address, messages } = props
  const { can, indicators } = measure
  const words = messages.indicators
  const standing = indicators.filter(({ removed }) => !removed)
  if (standing.length === 0 && !can.addIndicator) return null
  const { fields, hints, directions, save, cancel } = words
  const here = `/${municipality}/plans/${measure.plan.id}/measures/${measure.id}`
  const formText = { fields, hints, directions, save, cancel }
  const setting: Setting = { ...props, here, can, words, formText, optional: messages.ui.optional }
  const adding = address.indicator === 'new' && can.addIndicator
  return (
    <section id="indikatorer">
      <SectionHead
        title={words.heading}
        end={
          can.addIndicator &&
          !adding && (
            <ButtonLink size="small" href={`${here}?indicator=new#ny-indikator`}>
              {words.add}
            </ButtonLink>
          )
        }
      />
      <JustRemoved {...{ measure, setting }} />
      {standing.length === 0 ? (
        <p className="mt-3 max-w-prose text-ink-2">
          {words.none} {words.intro}
        </p>
      ) : (
        <ul>
          {standing.map((indicator) => (
            <IndicatorItem key={indicator.id} indicator={indicator} setting={setting} />
          ))}
        </ul>
      )}
      {adding && (
        <div id="ny-indikator" className="mt-4 border-y-2 border-accent bg-paper-2 p-4 sm:p-6">
          <h3>{words.addHeading}</h3>
          <IndicatorForm
            municipality={municipality}
            submissionKey={crypto.randomUUID()}
            of={{ measureId: measure.id }}
            draft={blank}
            cancelHref={`${here}#indikatorer`}
            words={formText}
            meanwhile={messages['guideline-drafts'].meanwhile}
            formWords={messages.errors}
            optional={setting.optional}
          />
        </div>
      )}
      <Removed {...{ measure, setting }} />
    </section>
  )
}

type RemovedProps = { measure: MeasureView; setting: Setting }

/** Right after removing: what happened, and the way back. */
function JustRemoved({ measure, setting: { municipality, address, words, messages, can } }: RemovedProps) {
  const gone = measure.indicators.find(({ id, removed }) => removed && id === address.removed)
  if (!gone || !can.editIndicator) return null
  return (
    <div className="mt-4">
      <Notice kind="done" role="status" title={fill(words.removed, { name: gone.draft.name })}>
        <div className="mt-2">
          <StandingForm
            act="restore"
            municipality={municipality}
            indicatorId={gone.id}
            text={words.undo}
            formWords={messages.errors}
          />
        </div>
      </Notice>
    </div>
  )
}

function Removed({ measure, setting: { municipality, words, messages, can } }: RemovedProps) {
  const gone = measure.indicators.filter(({ removed }) => removed)
  if (gone.length === 0 || !can.editIndicator) return null
  return (
    <div className="mt-2" data-print="no">
      <Details summary={fill(words.removedList, { count: gone.length })}>
        <ul>
          {gone.map(({ id, draft }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-2 text-ui"
            >
              {draft.name}
              <StandingForm
                act="restore"
                municipality={municipality}
                indicatorId={id}
                text={words.restore}
                label={fill(words.restoreOf, { name: draft.name })}
                formWords={messages.errors}
              />
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
