import { getTranslations } from 'next-intl/server'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { personFields } from '@/components/cases/person-fields'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { CaseStart } from '@/lib/case-openings/queries'
import { openCaseAction } from '@/lib/cases/actions'
import { caseKinds } from '@/lib/cases/rules'

type Props = { start: CaseStart; municipality: string }

/** A new case: from a report, or of one's own accord. */
export async function NewCase({ start: { report, content }, municipality }: Props) {
  const [t, ui] = await Promise.all([getTranslations('cases'), getTranslations('ui')])
  const frame = await formFrame(municipality, { report: report?.id ?? '' })
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: `/${municipality}/cases` }, { label: t('new.title') }]}
          />
        }
        title={t('new.title')}
        state={report ? t('new.fromReport', { number: report.number }) : t('new.lead')}
      />
      {report && report.people.length > 1 && <People report={report} municipality={municipality} />}
      {report && !report.decided ? (
        <div className="mt-6">
          <Notice kind="soon" title={t('new.notDecided', { number: report.number })} />
        </div>
      ) : (
        <div className="mt-6 border-t-2 border-ink pt-2">
          <FoldedForm
            key={report?.person}
            {...frame}
            id="case"
            action={openCaseAction}
            primary
            save={t('new.save')}
            fields={[
              {
                ...{ kind: 'one', name: 'kind', label: t('new.kind') },
                options: caseKinds.map((value) => ({
                  value,
                  label: t(`kinds.${value}`),
                  hint: t(`new.kindHints.${value}`),
                })),
              },
              ...(await personFields(report ? content : {})),
            ]}
          />
        </div>
      )}
    </>
  )
}

/** A report may be about several: each gets a case of their own. */
async function People({
  report,
  municipality,
}: {
  report: NonNullable<CaseStart['report']>
  municipality: string
}) {
  const t = await getTranslations('cases')
  return (
    <nav aria-label={t('new.people')} className="mt-6">
      <p className="font-semibold">{t('new.people')}</p>
      <ul>
        {report.people.map(({ at, name }) => (
          <li key={at}>
            <Link
              href={`/${municipality}/cases/new?report=${report.id}&person=${at}`}
              aria-current={at === report.person ? 'true' : undefined}
            >
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
