import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { AttachmentList } from '@/components/measure-attachments/attachment-list'
import { FileForm } from '@/components/stored-files/file-form'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { attachFileAction } from '@/lib/measure-attachments/actions'
import { mostAttachments } from '@/lib/measure-attachments/schema'
import type { MeasureView } from '@/lib/measures/queries'

type Props = { municipality: string; measure: MeasureView; removed: boolean }

/** Bilagor: what belongs to the measure and is too long for it. Nothing is shown where there is none and none can be added. */
export async function AttachmentSection({ municipality, measure, removed }: Props) {
  const [t, messages, locale] = await Promise.all([
    getTranslations('attachments'),
    getMessages(),
    getLocale(),
  ])
  const { attachments, can } = measure
  if (attachments.length === 0 && !can.attach) return null
  return (
    <section id="bilagor">
      <SectionHead title={t('title')} rule={attachments.length > 0 ? 'none' : 'ink'} />
      {removed && (
        <div className="mb-4">
          <Notice kind="done" role="status" title={t('removed')} />
        </div>
      )}
      {attachments.length > 0 && <AttachmentList municipality={municipality} measure={measure} />}
      {can.attach && attachments.length >= mostAttachments && (
        <p className="mt-3 text-ui text-ink-2">{t('full', { count: mostAttachments })}</p>
      )}
      {can.attach && attachments.length < mostAttachments && (
        <FileForm
          action={attachFileAction}
          municipality={municipality}
          owner={{ field: 'measureId', id: measure.id }}
          submissionKey={crypto.randomUUID()}
          locale={locale}
          words={messages.attachments.form}
          formWords={messages.errors}
        />
      )}
    </section>
  )
}
