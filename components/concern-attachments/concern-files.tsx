import { getLocale, getTranslations } from 'next-intl/server'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHead } from '@/components/ui/section-head'
import type { ConcernFile } from '@/lib/concern-attachments/schema'
import { sizeOf } from '@/lib/stored-files/rules'

type Props = { municipality: string; concernId: string; files: readonly ConcernFile[] }

/** The files of a report, for whoever may read it. Nothing is shown where there are none. */
export async function ConcernFiles({ municipality, concernId, files }: Props) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations('concern-attachments'),
    getTranslations('attachments'),
    getLocale(),
  ])
  if (files.length === 0) return null
  return (
    <section>
      <SectionHead title={t('title')} />
      <DefinitionList
        items={files.map(({ id, name, kind, size }) => ({
          key: id,
          term: `${kinds(`kinds.${kind}`)}, ${kinds('size', sizeOf(size, locale))}`,
          value: (
            <a href={`/api/${municipality}/concerns/${concernId}/${id}`} download className="wrap-anywhere">
              <bdi>{name}</bdi>
            </a>
          ),
        }))}
      />
      <p className="mt-3 text-note text-ink-3">{t('logged')}</p>
    </section>
  )
}
