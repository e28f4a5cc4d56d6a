import type { ReactNode } from 'react'
import { contentId } from '@/components/shell/skip-link'
import { inLanguage, type ResidentLanguage, residentLanguages } from '@/lib/resident-languages/rules'
import type { ResidentWords } from '@/messages/residents/load'

type Props = {
  municipality: { name: string; slug: string; accent: string }
  language: ResidentLanguage
  languages: readonly ResidentLanguage[]
  /** Of the page, under the municipality's address: the same page in another language. */
  path: string
  words: ResidentWords
  children: ReactNode
}

/**
 * Without navigation, account or memory. All links are plain ones: a page in another language is another document, with
 * its own direction, and works without scripts.
 */
export function ResidentShell({ municipality, language, languages, path, words, children }: Props) {
  const { name, slug, accent } = municipality
  const address = `/${slug}${path}`
  const others = languages.filter((one) => one !== language)
  const near = others.find((one) => one === 'sv') ?? others.find((one) => one === 'ar') ?? others[0]
  return (
    <div
      lang={language}
      dir={residentLanguages[language].direction}
      data-accent={accent}
      className="form-scale flex min-h-dvh flex-col"
    >
      <a
        href={`#${contentId}`}
        className="absolute start-4 top-2 z-10 bg-paper px-4 py-2 text-ui font-semibold not-focus:sr-only"
      >
        {words.shell.skip}
      </a>
      <header data-print="no" className="flex h-14 items-stretch border-b border-line pe-2">
        <a
          href={inLanguage(`/${slug}/public`, language)}
          lang="sv"
          dir="ltr"
          className="flex items-center bg-accent px-4 text-ui font-semibold text-on-accent no-underline hover:bg-accent-2 hover:text-on-accent"
        >
          {name}
        </a>
        <div className="ms-auto flex items-stretch">
          {near && <LanguageLink language={near} address={address} />}
          {others.length > 1 && (
            <a href="#languages" className="flex min-h-11 items-center px-2.5 text-ui text-ink">
              {words.shell.more}
            </a>
          )}
        </div>
      </header>
      <main
        id={contentId}
        tabIndex={-1}
        className="mx-auto flex w-full max-w-form flex-1 flex-col gap-8 px-4 pt-6 pb-12 sm:pt-10"
      >
        {children}
        {others.length > 0 && (
          <nav
            id="languages"
            aria-labelledby="languages-title"
            data-print="no"
            className="mt-auto border-t-2 border-ink pt-2"
          >
            <h2 id="languages-title" className="text-h3">
              {words.shell.languages}
            </h2>
            <ul className="flex flex-wrap gap-x-2">
              {others.map((one) => (
                <li key={one}>
                  <LanguageLink language={one} address={address} />
                </li>
              ))}
            </ul>
          </nav>
        )}
      </main>
    </div>
  )
}

function LanguageLink({ language, address }: { language: ResidentLanguage; address: string }) {
  return (
    <a
      href={inLanguage(address, language)}
      lang={language}
      hrefLang={language}
      className="flex min-h-11 items-center px-2.5 text-ui text-ink"
    >
      {residentLanguages[language].name}
    </a>
  )
}
