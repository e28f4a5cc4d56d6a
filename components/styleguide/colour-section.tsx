import { getFormatter, getTranslations } from 'next-intl/server'
import { Specimen } from '@/components/styleguide/specimen'
import { type AccentName, accents, contrast } from '@/components/ui/accent'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'

const neutrals = [
  ['paper', 'bg-paper text-ink'],
  ['paper-2', 'bg-paper-2 text-ink'],
  ['paper-3', 'bg-paper-3 text-ink'],
  ['line', 'bg-line text-ink'],
  ['ink-3', 'bg-ink-3 text-paper'],
  ['ink-2', 'bg-ink-2 text-paper'],
  ['ink', 'bg-ink text-paper'],
] as const

const densities = [
  ['heat-0', 'bg-heat-0 text-ink'],
  ['heat-1', 'bg-heat-1 text-ink'],
  ['heat-2', 'bg-heat-2 text-ink'],
  ['heat-3', 'bg-heat-3 text-ink'],
  ['data', 'bg-data text-paper'],
] as const

const themes = ['light', 'dark'] as const
const paper = { light: '#ffffff', dark: '#12181c' }

export async function ColourSection() {
  const t = await getTranslations('styleguide')
  return (
    <Specimen id="guide-colour" title={t('sections.colour')}>
      <div>
        <h3>{t('colour.neutrals')}</h3>
        <Swatches colours={neutrals} />
      </div>
      <div>
        <h3>{t('colour.heat')}</h3>
        <Swatches colours={densities} />
      </div>
      <div>
        <h3>{t('colour.accents')}</h3>
        <div className="mt-2 grid gap-4 sm:grid-cols-2">
          {Object.keys(accents).flatMap((name) =>
            themes.map((theme) => (
              <AccentSample key={`${name}-${theme}`} name={name as AccentName} theme={theme} />
            )),
          )}
        </div>
      </div>
    </Specimen>
  )
}

function Swatches({ colours }: { colours: readonly (readonly [string, string])[] }) {
  return (
    <ul className="mt-2 grid grid-cols-2 border border-line sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none">
      {colours.map(([name, look]) => (
        <li key={name} className={`flex h-16 items-end p-2 text-note ${look}`}>
          {name}
        </li>
      ))}
    </ul>
  )
}

async function AccentSample({ name, theme }: { name: AccentName; theme: 'light' | 'dark' }) {
  const t = await getTranslations('styleguide')
  const format = await getFormatter()
  const { accent, onAccent } = accents[name][theme]
  const ratio = (one: string, other: string) =>
    format.number(contrast(one, other), { maximumFractionDigits: 1 })
  return (
    <div data-theme={theme} data-accent={name} className="border border-line bg-paper text-ink">
      <div className="flex h-10 border-b border-line">
        <p className="flex items-center bg-accent px-4 text-ui font-semibold text-on-accent">{name}</p>
        <p className="flex items-center px-4 text-ui">{t(`colour.${theme}`)}</p>
      </div>
      <div className="grid gap-3 p-4">
        <p className="bg-accent-bg px-2 py-1 text-ui">
          <Link href="#guide-colour">{t('colour.link')}</Link>
        </p>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary">{t('colour.button')}</Button>
          <Button>{t('colour.plain')}</Button>
        </div>
        <p className="text-note text-ink-3">
          {t('colour.ratio', { link: ratio(accent, paper[theme]), button: ratio(onAccent, accent) })}
        </p>
      </div>
    </div>
  )
}
