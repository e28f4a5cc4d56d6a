import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { certificateFile } from '@/components/disposals/certificate-file'
import { getCertificate } from '@/lib/disposals/queries'
import type { CertificateFormat } from '@/lib/disposals/schema'
import { answerFile } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string; listId: string; format: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { municipality, listId, format } = await params
  const [t, messages, locale] = await Promise.all([
    getTranslations('disposals.report'),
    getMessages(),
    getLocale(),
  ])
  const asked = { municipality, input: { listId, format: format as CertificateFormat } }
  return answerFile(getCertificate, asked, (view) => {
    const [title, lead] = [t('title', { number: view.number }), t('lead', { count: view.destroyed })]
    return certificateFile(view, { messages, locale, title, lead })
  })
}
