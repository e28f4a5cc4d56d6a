import { getTranslations } from 'next-intl/server'
import type { AskedField } from '@/components/cases/folded-form'
import { ageGroups } from '@/lib/cases/rules'
import type { CaseContent } from '@/lib/cases/schema'

/** What a form asks of the person, filled with what is known. */
export async function personFields(content: Partial<CaseContent>): Promise<AskedField[]> {
  const t = await getTranslations('cases')
  const about = (name: keyof CaseContent) => ({ name, label: t(`person.${name}`), value: content[name] })
  const line = (name: keyof CaseContent): AskedField => ({ ...about(name), kind: 'line', optional: true })
  return [
    { ...about('name'), kind: 'line' },
    {
      ...about('ageGroup'),
      kind: 'one',
      options: ageGroups.map((value) => ({ value, label: t(`person.${value}`) })),
    },
    { ...line('personalNumber'), hint: t('person.personalNumberHint') },
    { ...about('bornOn'), kind: 'day', optional: true, hint: t('person.bornOnHint') },
    {
      ...about('protectedIdentity'),
      kind: 'one',
      options: [
        { value: '', label: t('person.protectedNo') },
        { value: 'yes', label: t('person.protectedYes') },
      ],
    },
    line('address'),
    line('school'),
    line('interpreter'),
    line('guardian1Name'),
    line('guardian1Phone'),
    line('guardian2Name'),
    line('guardian2Phone'),
    { ...about('about'), kind: 'text', rows: 4, optional: true, hint: t('person.aboutHint') },
  ]
}
