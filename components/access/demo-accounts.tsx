import { getTranslations } from 'next-intl/server'

const demoRoles = [
  'strateg',
  'samordnare',
  'namnd',
  'styrelse',
  'personal',
  'socialsekreterare',
  'stodfunktion',
  'polis',
  'dso',
  'admin',
]
const demoPlaces = ['kalmar', 'orebro', 'stockholm', 'norrvik', 'sorvik']

/** Shown in a demo only: the accounts exist nowhere else. */
export async function DemoAccounts() {
  const t = await getTranslations('access.demo')
  return (
    <section className="mt-12 border-t-2 border-ink pt-4 text-ui">
      <h2 className="text-h3">{t('title')}</h2>
      <p className="mt-2">
        {t('text')} <strong>samlad-demo</strong>.
      </p>
      <p className="mt-2">
        {t('address')} <strong>samordnare@stockholm.demo</strong>.
      </p>
      <dl className="mt-4 grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 gap-y-2">
        <dt className="text-ink-2">{t('roles')}</dt>
        <dd>{demoRoles.join(', ')}</dd>
        <dt className="text-ink-2">{t('places')}</dt>
        <dd>{demoPlaces.join(', ')}</dd>
      </dl>
    </section>
  )
}
