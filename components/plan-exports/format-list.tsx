import { getTranslations } from 'next-intl/server'
import { buttonLook } from '@/components/ui/button'
import type { PlanFormat } from '@/lib/plan-exports/schema'

type Props = { formats: readonly PlanFormat[] /** The files' address, without the format. */; path: string }

/** Plain links: a file is fetched by the browser itself, and once. The first is the one that most people want. */
export async function FormatList({ formats, path }: Props) {
  const t = await getTranslations('exports')
  return (
    <ul className="mt-8 max-w-state border-t-2 border-ink">
      {formats.map((format, index) => (
        <li
          key={format}
          className="grid items-center gap-x-8 gap-y-3 border-b border-line py-4 sm:grid-cols-[minmax(0,1fr)_13rem]"
        >
          <div>
            <h2 id={`format-${format}`} className="text-h3">
              {t(`formats.${format}.name`)}
            </h2>
            <p className="text-ui text-ink-2">{t(`formats.${format}.use`)}</p>
          </div>
          <a
            href={`${path}/${format}`}
            className={buttonLook({ variant: index === 0 ? 'primary' : 'plain', wide: true })}
          >
            {t(`formats.${format}.get`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
