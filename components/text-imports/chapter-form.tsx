import { getMessages, getTranslations } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { settleTextAction } from '@/lib/text-imports/actions'
import type { TextImportView } from '@/lib/text-imports/queries'
import { chapterPlaces } from '@/lib/text-imports/schema'

type Props = { municipality: string; made: TextImportView }

export async function ChapterForm({ municipality, made }: Props) {
  const [t, messages] = await Promise.all([getTranslations('imports.prose'), getMessages()])
  const places = [
    ...chapterPlaces.map((value) => ({ value, label: t(value) })),
    ...made.sections.map(({ id, number, heading, filled }) => ({
      value: id,
      label: t(filled ? 'filled' : 'empty', { number, heading }),
    })),
  ]
  return (
    <CommandForm
      action={settleTextAction}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      words={messages.errors}
      className="mt-8"
    >
      <input type="hidden" name="importId" value={made.id} />
      <p className="mb-4 max-w-prose text-ink-2">{t('intro')}</p>
      <ol className="border-t-2 border-ink">
        {made.chapters.map(({ heading, text, place }, at) => (
          <li
            key={`${heading} ${text.slice(0, 40)}`}
            className="grid gap-x-12 gap-y-2 border-b border-line py-4 md:grid-cols-[minmax(0,1fr)_20rem]"
          >
            <div className="min-w-0">
              <h2 className="text-h3 wrap-anywhere">{heading || t('noHeading')}</h2>
              <p className="mt-1 line-clamp-6 max-w-prose whitespace-pre-line wrap-anywhere text-ui text-ink-2">
                {text.slice(0, 1000) || t('noText')}
              </p>
            </div>
            <Field id={`place-${at}`} label={t('place')}>
              {(control) => (
                <Select
                  {...control}
                  name={`places.${at}`}
                  options={places}
                  defaultValue={place}
                  aria-label={t('placeOf', { heading: heading || t('noHeading') })}
                />
              )}
            </Field>
          </li>
        ))}
      </ol>
      <div className="mt-6 flex flex-wrap gap-2">
        <SubmitButton name="act" value="keep">
          {t('keep')}
        </SubmitButton>
        <SubmitButton name="act" value="confirm" variant="primary">
          {t('confirm')}
        </SubmitButton>
      </div>
      <p className="mt-2 text-note text-ink-3">{t('confirmHint')}</p>
    </CommandForm>
  )
}
