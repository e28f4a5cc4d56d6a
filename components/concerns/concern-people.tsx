import { getTranslations } from 'next-intl/server'
import { Text } from '@/components/concerns/written-text'
import { SettledAge } from '@/components/settled-ages/settled-age'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { SectionHead } from '@/components/ui/section-head'
import type { ConcernView } from '@/lib/concerns/queries'
import type { ConcernSubject } from '@/lib/concerns/rules'
import type { ConcernGuardian, ConcernPerson } from '@/lib/concerns/schema'
import { kindNow } from '@/lib/settled-ages/rules'

type Props = { concern: ConcernView; municipality: string }

/** Whom the report is about, to whoever may read it. */
export async function ConcernPeople({ concern, municipality }: Props) {
  const t = await getTranslations('concerns')
  const { people } = concern.content
  const kindOf = (at: number) => kindNow(people[at]?.kind ?? 'unknown', concern.work.ages, at)
  const age = (at: number) => <SettledAge concern={concern} person={at} municipality={municipality} />
  const [only] = people
  if (only && people.length === 1) {
    return (
      <section id="people">
        <SectionHead title={t('read.who')} end={<Kind person={only} kind={kindOf(0)} />} />
        <Person person={only} />
        {only.kind === 'unknown' && age(0)}
      </section>
    )
  }
  return (
    <section id="people">
      <SectionHead title={t('read.who')} />
      {people.length === 0 && <Text>{''}</Text>}
      {people.length === 0 && concern.work.ages.length === 0 && concern.subject === 'unknown' && age(0)}
      {people.map((person, at) => {
        const number = t('read.person', { number: at + 1 })
        return (
          <section key={number} className="mt-6">
            <SectionHead
              level={3}
              rule="edge"
              title={number}
              end={<Kind person={person} kind={kindOf(at)} />}
            />
            <Person person={person} />
            {person.kind === 'unknown' && age(at)}
          </section>
        )
      })}
    </section>
  )
}

async function Kind({ person, kind }: { person: ConcernPerson; kind: ConcernSubject }) {
  const t = await getTranslations('concerns')
  return (
    <>
      {person.protectedIdentity && <SecretLabel>{t('read.protectedTitle')}</SecretLabel>}
      {t(`subject.${kind}`)}
    </>
  )
}

const whenKnown = ['personalNumber', 'age', 'address', 'school', 'interpreter'] as const

async function Person({ person }: { person: ConcernPerson }) {
  const t = await getTranslations('concerns')
  const known = whenKnown.filter((field) => person[field] !== '')
  const facts: Definition[] = [
    { key: 'name', term: t('read.name'), value: <Text>{person.name}</Text> },
    ...known.map((field) => ({
      key: field,
      term: t(`read.${field}`),
      value: <Text>{person[field]}</Text>,
    })),
    ...person.guardians.map((guardian, at) => ({
      key: `guardian-${at}`,
      term: t('read.guardian'),
      value: <Guardian guardian={guardian} />,
    })),
  ]
  return (
    <>
      {person.protectedIdentity && (
        <div className="my-4">
          <Notice kind="late" title={t('read.protectedTitle')}>
            {t('read.protectedText')}
          </Notice>
        </div>
      )}
      <DefinitionList items={facts} />
    </>
  )
}

async function Guardian({ guardian }: { guardian: ConcernGuardian }) {
  const t = await getTranslations('concerns')
  const { name, phone, informed, told } = guardian
  return (
    <span className="grid gap-1">
      {name && <Text>{name}</Text>}
      {phone && (
        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className="w-fit">
          {phone}
        </a>
      )}
      {informed && <span>{t(`read.guardianKnows.${informed}`)}</span>}
      {told && <Text>{told}</Text>}
    </span>
  )
}
