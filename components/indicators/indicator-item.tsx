import { IndicatorChart } from '@/components/indicators/indicator-chart'
import { IndicatorForm } from '@/components/indicators/indicator-form'
import type { Setting } from '@/components/indicators/indicator-section'
import { IndicatorTable } from '@/components/indicators/indicator-table'
import { indicatorSentence, shapeOf, valueText } from '@/components/indicators/indicator-words'
import { StandingForm } from '@/components/indicators/standing-form'
import { ValueForm } from '@/components/indicators/value-form'
import { fill } from '@/components/plans/fill'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { Details } from '@/components/ui/details'
import { Status } from '@/components/ui/status'
import type { IndicatorView } from '@/lib/indicators/queries'
import { aimOf, indicatorAnchor, pointsOf } from '@/lib/indicators/rules'
import { numberText } from '@/lib/swedish-numbers/rules'

type Props = { indicator: IndicatorView; setting: Setting }

/** One indicator: in words, drawn, and in figures; with the form that is open in it. */
export function IndicatorItem({ indicator, setting }: Props) {
  const { id, draft, values, standing } = indicator
  const { here, address, words, locale, can } = setting
  const open = address.indicator === id
  const aim = aimOf(draft)
  const points = pointsOf(values ?? [])
  const sentence = indicatorSentence({ aim, unit: draft.unit, latest: points.at(-1) ?? null }, words, locale)
  const anchor = indicatorAnchor(id)
  const formHref = (rest = '') => `${here}?indicator=${id}${rest}#${anchor}`
  if (open && !address.value && can.editIndicator) {
    return (
      <li id={anchor} className="border-y-2 border-accent bg-paper-2 p-4 sm:p-6">
        <EditForm indicator={indicator} setting={setting} />
      </li>
    )
  }
  return (
    <li id={anchor} className="border-b border-line py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h3 className="min-w-0 flex-1 basis-64 wrap-break-word">{draft.name}</h3>
        <div className="flex flex-wrap gap-2" data-print="no">
          {can.report && (
            <ButtonLink
              size="small"
              href={formHref('&value=new')}
              aria-label={fill(words.newValueOf, { name: draft.name })}
            >
              {words.newValue}
            </ButtonLink>
          )}
          {can.editIndicator && (
            <ButtonLink size="small" href={formHref()} aria-label={fill(words.editOf, { name: draft.name })}>
              {words.edit}
            </ButtonLink>
          )}
        </div>
      </div>
      <p className="mt-1">{sentence}.</p>
      {values && (
        <p className="mt-1">
          <Status kind={shapeOf[standing]} word={words.standing[standing]} />
        </p>
      )}
      {values && <IndicatorChart name={draft.name} unit={draft.unit} {...{ aim, points, words, locale }} />}
      {values && values.length > 0 && (
        <Details
          className="mt-2"
          open={open || undefined}
          summary={fill(words.table.show, { count: values.length })}
        >
          <IndicatorTable
            indicator={indicator}
            correctHref={can.report ? here : null}
            words={words}
            locale={locale}
          />
        </Details>
      )}
      {draft.source && (
        <p className="mt-2 max-w-prose text-ui wrap-break-word whitespace-pre-line text-ink-2">
          {fill(words.source, { source: draft.source })}
        </p>
      )}
      {open && can.report && <OpenValue indicator={indicator} setting={setting} />}
    </li>
  )
}

function EditForm({ indicator, setting }: Props) {
  const { municipality, here, words, messages, optional } = setting
  return (
    <>
      <h3>{words.editHeading}</h3>
      <IndicatorForm
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        of={{ indicatorId: indicator.id }}
        draft={indicator.draft}
        cancelHref={`${here}#${indicatorAnchor(indicator.id)}`}
        words={setting.formText}
        meanwhile={messages['guideline-drafts'].meanwhile}
        formWords={messages.errors}
        optional={optional}
      />
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
        <p className="text-ui text-ink-2">{words.removeHint}</p>
        <StandingForm
          act="remove"
          municipality={municipality}
          indicatorId={indicator.id}
          text={words.remove}
          formWords={messages.errors}
        />
      </div>
    </>
  )
}

/** A new value, or the correction of one that stands. */
function OpenValue({ indicator, setting }: Props) {
  const { id, draft, values } = indicator
  const { municipality, here, address, today, words, messages, locale, optional } = setting
  const corrected = values?.find((value) => value.id === address.value)
  if (!corrected && address.value !== 'new') return null
  const say = (value: number | null) =>
    value === null ? words.table.withdrawn : valueText(value, draft.unit, locale)
  return (
    <div className="mt-4 border-y-2 border-accent bg-paper-2 p-4 sm:p-6" data-print="no">
      <h4 className="text-h3 font-strong">
        {corrected
          ? fill(words.value.correctHeading, {
              value: say(corrected.value),
              day: formatDate(corrected.on, 'dayYear', locale),
            })
          : fill(words.value.heading, { name: draft.name })}
      </h4>
      {corrected && <p className="mt-1 text-ui text-ink-2">{words.value.correctHint}</p>}
      <ValueForm
        key={address.value}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        indicatorId={id}
        unit={draft.unit}
        valueId={corrected?.id ?? null}
        value={corrected?.value == null ? '' : numberText(corrected.value)}
        measuredOn={corrected?.on ?? today}
        cancelHref={`${here}#${indicatorAnchor(id)}`}
        words={{ ...words.value, personal: words.hints.personal, cancel: words.cancel }}
        formWords={messages.errors}
        optional={optional}
      />
    </div>
  )
}
