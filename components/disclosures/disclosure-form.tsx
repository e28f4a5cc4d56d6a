import { getTranslations } from 'next-intl/server'
import { type AskedField, FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { SectionHead } from '@/components/ui/section-head'
import { makeDisclosureAction } from '@/lib/disclosures/actions'
import type { DisclosureDesk } from '@/lib/disclosures/queries'
import { disclosureMeans, type ExcerptKey, groundsOn, recipientKinds } from '@/lib/disclosures/rules'

type Props = {
  desk: DisclosureDesk
  texts: Partial<Record<ExcerptKey, string>>
  pieces: readonly ExcerptKey[]
  municipality: string
}

/** Then to whom, on which ground and why. What is given out is exactly what stands in the fields. */
export async function DisclosureForm({ desk, texts, pieces, municipality }: Props) {
  const t = await getTranslations('disclosures')
  const hidden = { source: desk.source, id: desk.id, person: String(desk.at) }
  const frame = await formFrame(municipality, hidden)
  const exact: AskedField[] = pieces.map((key) => ({
    ...{ kind: 'text', name: key, label: t(`pieces.${key}`), rows: 4 },
    ...{ value: texts[key] ?? '', hint: t('form.pieceHint') },
  }))
  return (
    <section>
      <SectionHead title={t('form.title')} number="2" />
      <FoldedForm
        key={`${desk.earlier.length} ${pieces.join()}`}
        {...frame}
        id="disclosure"
        action={makeDisclosureAction}
        primary
        save={t('form.save')}
        text={t('form.final')}
        fields={[...exact, ...(await recipientFields()), ...(await groundFields(desk))]}
      />
    </section>
  )
}

async function recipientFields(): Promise<AskedField[]> {
  const t = await getTranslations('disclosures')
  return [
    {
      ...{ kind: 'choice', name: 'recipient', label: t('form.recipient'), empty: t('form.choose') },
      options: recipientKinds.map((value) => ({ value, label: t(`recipients.${value}`) })),
    },
    { kind: 'line', name: 'organisation', label: t('form.organisation') },
    { kind: 'line', name: 'name', label: t('form.name'), optional: true },
    { kind: 'line', name: 'role', label: t('form.role'), optional: true },
  ]
}

async function groundFields({ source, today, participants }: DisclosureDesk): Promise<AskedField[]> {
  const [t, cases] = await Promise.all([getTranslations('disclosures'), getTranslations('cases')])
  const holding = participants.flatMap(({ party, organisation, ended, consents }) =>
    consents
      .filter(({ standing }) => !ended && standing === 'holds')
      .map(({ id, parts }) => ({
        value: id,
        label: `${organisation || cases(`parties.${party}`)}: ${parts.map((part) => cases(`parts.${part}`).toLowerCase()).join(', ')}`,
      })),
  )
  const consent: AskedField = {
    ...{ kind: 'choice', name: 'consentId', label: t('form.consent'), optional: true },
    ...{ empty: t(holding.length > 0 ? 'form.noConsent' : 'form.noneHolds'), options: holding },
  }
  return [
    {
      ...{ kind: 'one', name: 'ground', label: t('form.ground') },
      options: groundsOn(today, source).map(({ code, section }) => ({
        value: code,
        label: `${t(`grounds.${code}.name`)}, ${section}`,
        hint: t(`grounds.${code}.demands`),
      })),
    },
    ...(source === 'case' ? [consent] : []),
    {
      ...{ kind: 'text', name: 'circumstances', label: t('form.circumstances'), optional: true, rows: 3 },
      hint: t('form.circumstancesHint'),
    },
    {
      kind: 'line',
      name: 'provision',
      label: t('form.provision'),
      optional: true,
      hint: t('form.provisionHint'),
    },
    {
      ...{ kind: 'one', name: 'health', label: t('form.health') },
      options: (['no', 'yes'] as const).map((value) => ({ value, label: t(`form.health_${value}`) })),
    },
    { kind: 'text', name: 'weighing', label: t('form.weighing'), hint: t('form.weighingHint'), rows: 4 },
    {
      ...{ kind: 'one', name: 'means', label: t('form.means') },
      options: disclosureMeans.map((value) => ({ value, label: t(`means.${value}`) })),
    },
  ]
}
