import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { CaseText } from '@/components/cases/case-text'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { personFields } from '@/components/cases/person-fields'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import type { CaseDesk, CaseView } from '@/lib/case-files/queries'
import { describeCaseAction } from '@/lib/cases/actions'
import type { CaseContent } from '@/lib/cases/schema'

type Props = { view: CaseView; municipality: string }

/** Whom the case is about: all of it for whoever works with it, the name for others. */
export async function CasePerson({ view, municipality }: Props) {
  const t = await getTranslations('cases')
  const { desk } = view
  if (!desk) {
    return (
      <section>
        <SectionHead title={t('person.title')} />
        <DefinitionList
          items={[{ key: 'name', term: t('person.name'), value: <CaseText>{view.person.name}</CaseText> }]}
        />
      </section>
    )
  }
  return (
    <section>
      <SectionHead title={t('person.title')} end={t(`person.${desk.content.ageGroup}`)} />
      <div className="mt-4 max-w-prose">
        <CaseText>{desk.content.about}</CaseText>
      </div>
      <div className="mt-4 border-t border-line">
        <PersonFacts content={desk.content} />
      </div>
      <Origin desk={desk} view={view} municipality={municipality} />
      {desk.can.work && <ChangePerson desk={desk} caseId={view.id} municipality={municipality} />}
    </section>
  )
}

const factFields = [
  'name',
  'personalNumber',
  'bornOn',
  'address',
  'school',
  'interpreter',
  'guardian1Name',
  'guardian1Phone',
  'guardian2Name',
  'guardian2Phone',
] as const
/** Shown as missing where they are: without them a person is hard to tell from another. */
const always: readonly string[] = ['name', 'personalNumber', 'school']

async function PersonFacts({ content }: { content: CaseContent }) {
  const [t, locale] = await Promise.all([getTranslations('cases'), getLocale()])
  const shown = factFields.filter((field) => always.includes(field) || content[field])
  const said = { ...content, bornOn: content.bornOn && formatDate(content.bornOn, 'dayYear', locale) }
  return (
    <DefinitionList
      items={shown.map((field) => ({
        key: field,
        term: t(`person.${field}`),
        value: <CaseText>{said[field]}</CaseText>,
      }))}
    />
  )
}

async function Origin({ desk, view, municipality }: Props & { desk: CaseDesk }) {
  const t = await getTranslations('cases')
  const report = desk.report && (
    <Link href={`/${municipality}/concerns/${desk.report.id}`}>
      {t('page.report', { number: desk.report.number })}
    </Link>
  )
  return (
    <DefinitionList
      items={[
        ...(report ? [{ key: 'report', term: t('page.from'), value: report }] : []),
        { key: 'unit', term: t('page.unit'), value: view.unitName },
      ]}
    />
  )
}

type ChangeProps = { desk: CaseDesk; caseId: string; municipality: string }

async function ChangePerson({ desk, caseId, municipality }: ChangeProps) {
  const [t, messages, frame] = await Promise.all([
    getTranslations('cases'),
    getMessages(),
    formFrame(municipality, { caseId }),
  ])
  return (
    <FoldedForm
      key={JSON.stringify(desk.content)}
      {...frame}
      id="person"
      action={describeCaseAction}
      fields={await personFields(desk.content)}
      summary={t('person.change')}
      save={t('person.save')}
      base={desk.content}
      meanwhile={messages['guideline-drafts'].meanwhile}
    />
  )
}
