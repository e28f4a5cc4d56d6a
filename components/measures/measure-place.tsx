import { MoveButtons } from '@/components/measures/move-buttons'
import type { MeasureWords } from '@/components/measures/row-words'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { Notice } from '@/components/ui/notice'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { archiveMeasureAction, moveMeasureAction, restoreMeasureAction } from '@/lib/measures/actions'

type Props = {
  municipality: string
  measureId: string
  /** Address of the open row. */
  openHref: string
  anchor: string
  number: string
  moved: string | undefined
  first: boolean
  last: boolean
  /** The other sections of measures in the plan. */
  sections: readonly Option[]
  asksToArchive: boolean
  words: MeasureWords
  formWords: FormWords
}

/** Under the open row: where the measure stands, and whether it stands in the plan at all. */
export function MeasurePlace(props: Props) {
  const { municipality, measureId, openHref, anchor, words, formWords } = props
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-line px-4 py-4 dense-scale sm:px-6">
      <MoveButtons
        municipality={municipality}
        measureId={measureId}
        submissionKey={crypto.randomUUID()}
        number={props.number}
        first={props.first}
        last={props.last}
        moved={props.moved}
        words={{ up: words('place.up'), down: words('place.down') }}
        formWords={formWords}
      />
      {props.sections.length > 0 && (
        <CommandForm
          municipality={municipality}
          words={formWords}
          action={moveMeasureAction}
          submissionKey={crypto.randomUUID()}
          className="flex flex-wrap items-center gap-2"
        >
          <input type="hidden" name="measureId" value={measureId} />
          <Select
            name="sectionId"
            aria-label={words('place.section')}
            options={props.sections}
            className="w-auto"
          />
          <SubmitButton size="small">{words('place.toSection')}</SubmitButton>
        </CommandForm>
      )}
      {props.asksToArchive ? (
        <Archiving {...props} />
      ) : (
        <a
          data-inplace
          href={`${openHref}&ask=archive#${anchor}`}
          className="ms-auto inline-flex min-h-11 items-center text-ui sm:min-h-8"
        >
          {words('archive.open')}
        </a>
      )}
    </div>
  )
}

function Archiving({ municipality, measureId, openHref, anchor, words, formWords }: Props) {
  return (
    <div className="w-full">
      <Notice title={words('archive.title')} role="alert">
        <p>{words('archive.text')}</p>
        <CommandForm
          municipality={municipality}
          words={formWords}
          action={archiveMeasureAction}
          submissionKey={crypto.randomUUID()}
          className="mt-3 flex flex-wrap gap-2"
        >
          <input type="hidden" name="measureId" value={measureId} />
          <SubmitButton>{words('archive.confirm')}</SubmitButton>
          <ButtonLink data-inplace href={`${openHref}#${anchor}`}>
            {words('archive.cancel')}
          </ButtonLink>
        </CommandForm>
      </Notice>
    </div>
  )
}

type RestoreProps = { municipality: string; measureId: string; text: string; formWords: FormWords }

export function RestoreMeasure({ municipality, measureId, text, formWords }: RestoreProps) {
  return (
    <CommandForm
      municipality={municipality}
      words={formWords}
      action={restoreMeasureAction}
      submissionKey={crypto.randomUUID()}
    >
      <input type="hidden" name="measureId" value={measureId} />
      <SubmitButton size="small">{text}</SubmitButton>
    </CommandForm>
  )
}
