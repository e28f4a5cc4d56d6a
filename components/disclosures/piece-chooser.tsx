import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import type { DisclosureDesk } from '@/lib/disclosures/queries'
import { type ExcerptKey, excerptKeys } from '@/lib/disclosures/rules'

type Props = {
  desk: DisclosureDesk
  texts: Partial<Record<ExcerptKey, string>>
  pieces: readonly ExcerptKey[]
  path: string
}

/** First what: an ordinary form that shows the page again with the pieces in it. Its address holds no word of them. */
export async function PieceChooser({ desk, texts, pieces, path }: Props) {
  const t = await getTranslations('disclosures')
  const offered = excerptKeys.filter((key) => texts[key] !== undefined)
  return (
    <section>
      <SectionHead title={t('choose.title')} number="1" />
      {desk.people.length > 1 && (
        <nav aria-label={t('choose.people')} className="mt-3">
          <ul className="flex flex-wrap gap-x-6">
            {desk.people.map(({ at, name }) => (
              <li key={at}>
                <Link href={`${path}?person=${at}`} aria-current={at === desk.at ? 'true' : undefined}>
                  <bdi>{name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <form method="get" action={path} className="mt-3 grid max-w-prose gap-4">
        {desk.at > 0 && <input type="hidden" name="person" value={desk.at} />}
        <Fieldset id="pieces" legend={t('choose.legend')} hint={t('choose.hint')}>
          {offered.map((key) => (
            <Checkbox
              key={key}
              name="piece"
              value={key}
              label={t(`pieces.${key}`)}
              defaultChecked={pieces.includes(key)}
            />
          ))}
        </Fieldset>
        <div>
          <Button type="submit" variant={pieces.length > 0 ? 'plain' : 'primary'}>
            {t('choose.show')}
          </Button>
        </div>
      </form>
    </section>
  )
}
