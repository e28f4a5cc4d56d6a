import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MunicipalityTab, type ShellMunicipality } from '@/components/shell/municipality-tab'
import { contentId, SkipLink } from '@/components/shell/skip-link'
import { Link } from '@/components/ui/link'

type Props = {
  municipality: ShellMunicipality
  /** What is being done, such as "Anmäl oro". */
  task: string
  closeHref: string
  /** Language choices and the like, before the way out. */
  end?: ReactNode
  children: ReactNode
}

/** One task and nothing else: no navigation, larger text, one column, the main button in reach of the thumb. */
export async function FormShell({ municipality, task, closeHref, end, children }: Props) {
  const t = await getTranslations('shell')
  return (
    <div data-accent={municipality.accent} className="form-scale flex min-h-dvh flex-col">
      <SkipLink />
      <header data-print="no" className="flex h-14 items-stretch gap-4 border-b border-line pe-4">
        <MunicipalityTab name={municipality.name} href={municipality.href} />
        <p className="flex items-center text-ui font-strong">{task}</p>
        <div className="ms-auto flex items-center gap-4 text-ui">
          {end}
          <Link href={closeHref} look="quiet" className="flex min-h-11 items-center">
            {t('close')}
          </Link>
        </div>
      </header>
      <main
        id={contentId}
        tabIndex={-1}
        className="mx-auto flex w-full max-w-form flex-1 flex-col px-4 pt-4 pb-6 sm:pt-8"
      >
        {children}
      </main>
    </div>
  )
}
