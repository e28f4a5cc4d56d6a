import { getTranslations } from 'next-intl/server'

export const contentId = 'innehall'

export async function SkipLink() {
  const t = await getTranslations('shell')
  return (
    <a
      href={`#${contentId}`}
      className="absolute start-4 top-2 z-10 bg-paper px-4 py-2 text-ui font-semibold not-focus:sr-only"
    >
      {t('skip')}
    </a>
  )
}
