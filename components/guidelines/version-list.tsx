import { getTranslations } from 'next-intl/server'
import { guidelineFacts } from '@/components/guidelines/facts'
import { GuidelineStatus } from '@/components/guidelines/guideline-status'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import type { GuidelineVersion } from '@/lib/guidelines/queries'

type Props = {
  title: string
  versions: readonly GuidelineVersion[]
  home: string
  /** The version one is reading, which needs no link. */
  here?: string
}

export async function VersionList({ title, versions, home, here }: Props) {
  const t = await getTranslations('guidelines')
  const rows = await Promise.all(
    versions.map(async (version) => ({ version, facts: await guidelineFacts(version) })),
  )
  return (
    <section aria-labelledby="versions" className="mt-12">
      <SectionHead id="versions" title={title} />
      <ul className="text-ui">
        {rows.map(({ version, facts }) => (
          <li
            key={version.id}
            className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <GuidelineStatus guideline={version} />
            <div>
              {version.id === here ? (
                <span className="font-semibold">{t('thisVersion', { title: version.title })}</span>
              ) : (
                <Link href={`${home}/guidelines/${version.id}`} look="ink" className="font-semibold">
                  {version.title}
                </Link>
              )}
              <p className="text-ink-2">{facts}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
