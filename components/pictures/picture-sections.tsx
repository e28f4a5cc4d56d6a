import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { SectionHead } from '@/components/ui/section-head'
import type { PictureView } from '@/lib/pictures/queries'

type Props = { picture: PictureView; here: string }

/** What the municipality itself writes. An empty heading is shown to those who can fill it. */
export async function PictureSections({ picture, here }: Props) {
  const t = await getTranslations('pictures')
  const { sections, can } = picture
  const shown = sections.filter(({ body }) => can.edit || body !== '')
  if (shown.length === 0) return <p className="text-ink-2">{t('page.nothingWritten')}</p>
  return (
    <div className="grid content-start gap-8">
      {shown.map((section) => (
        <section key={section.id} id={section.id}>
          <SectionHead
            title={section.heading}
            rule="edge"
            end={
              <>
                {section.marking === 'internal' && <SecretLabel>{t('markings.internal')}</SecretLabel>}
                {can.edit && (
                  <Link
                    href={`${here}/sections/${section.id}`}
                    aria-label={t('page.writeOne', { heading: section.heading })}
                  >
                    {t('page.write')}
                  </Link>
                )}
              </>
            }
          />
          {section.body ? (
            <p className="mt-3 max-w-prose whitespace-pre-line wrap-anywhere">{section.body}</p>
          ) : (
            <p className="mt-3 max-w-prose text-ui text-ink-2">{section.guidance}</p>
          )}
        </section>
      ))}
    </div>
  )
}
