import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { StepEnd, StepHead, stepLook } from '@/components/concerns/step-head'
import { fill } from '@/components/plans/fill'
import { FileForm } from '@/components/stored-files/file-form'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { formWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { type ConcernFile, mostConcernFiles } from '@/lib/concern-attachments/schema'
import { attachDraftFileAction, removeDraftFileAction } from '@/lib/concern-drafts/actions'
import type { FormView } from '@/lib/concern-drafts/queries'
import { sizeOf } from '@/lib/stored-files/rules'

type Props = {
  municipality: string
  draft: NonNullable<FormView['draft']>
  stepHref: (step: number) => string
}

/** Pictures and files of what happened: a page of its own, for those who have any. */
export async function FilesStep({ municipality, draft, stepHref }: Props) {
  const [t, locale, words, messages] = await Promise.all([
    getTranslations('concern-attachments'),
    getLocale(),
    formWords(),
    getMessages(),
  ])
  const { attachments } = draft.answers
  const isFull = attachments.length >= mostConcernFiles
  return (
    <div className={stepLook}>
      <StepHead
        back={{ href: stepHref(2), text: t('back') }}
        step={t('step')}
        end={<span>{t('optional')}</span>}
        title={t('title')}
        lead={t('lead')}
      />
      {attachments.length > 0 && <FileList {...{ municipality, draft: draft.id, files: attachments }} />}
      {isFull ? (
        <p className="text-ui text-ink-2">{t('full', { count: mostConcernFiles })}</p>
      ) : (
        <FileForm
          action={attachDraftFileAction}
          municipality={municipality}
          owner={{ field: 'draft', id: draft.id }}
          submissionKey={crypto.randomUUID()}
          locale={locale}
          words={messages['concern-attachments'].form}
          formWords={words}
        />
      )}
      <StepEnd>
        <ButtonLink href={stepHref(draft.next === 4 ? 4 : 3)} variant="primary" size="big" wide>
          {t('next')}
        </ButtonLink>
      </StepEnd>
    </div>
  )
}

type ListProps = { municipality: string; draft: string; files: readonly ConcernFile[] }

async function FileList({ municipality, draft, files }: ListProps) {
  const [t, kinds, locale, words] = await Promise.all([
    getTranslations('concern-attachments'),
    getTranslations('attachments'),
    getLocale(),
    formWords(),
  ])
  const { removal } = (await getMessages())['concern-attachments']
  return (
    <ul aria-label={t('list')} className="border-t-2 border-ink">
      {files.map(({ id, name, kind, size }) => (
        <li key={id} className="border-b border-line py-3">
          <a
            href={`/api/${municipality}/concerns/new/${id}?draft=${draft}`}
            download
            className="wrap-anywhere"
          >
            <bdi>{name}</bdi>
          </a>
          <p className="text-ui text-ink-2">
            {kinds(`kinds.${kind}`)}, {kinds('size', sizeOf(size, locale))}
          </p>
          <Details summary={t('removal.ask')}>
            <CommandForm
              action={removeDraftFileAction}
              municipality={municipality}
              submissionKey={crypto.randomUUID()}
              words={words}
              className="grid justify-items-start gap-2"
            >
              <input type="hidden" name="draft" value={draft} />
              <input type="hidden" name="attachmentId" value={id} />
              <p className="text-ui text-ink-2">{t('removal.what')}</p>
              <SubmitButton aria-label={fill(removal.submitOf, { name })} pendingText={t('removal.pending')}>
                {t('removal.submit')}
              </SubmitButton>
            </CommandForm>
          </Details>
        </li>
      ))}
    </ul>
  )
}
