import { getTranslations } from 'next-intl/server'
import { TemplateCrumbs } from '@/components/plan-templates/crumbs'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { TemplateListView, TemplateRow } from '@/lib/plan-templates/queries'

type Props = { municipality: string; view: TemplateListView }

/** What a new plan may begin from: the municipality's own, those it no longer uses, and what there is to copy. */
export async function TemplateListPage({ municipality, view }: Props) {
  const t = await getTranslations('plan-templates')
  const { templates, retired, readyMade } = view
  const here = `/${municipality}/admin/templates`
  return (
    <>
      <PageHead
        above={<TemplateCrumbs municipality={municipality} administers={view.can.administer} here={null} />}
        title={t('title')}
        state={templates.length > 0 ? t('list.state', { count: templates.length }) : t('list.none')}
        actions={
          <ButtonLink href={`${here}/new`} variant="primary">
            {t('list.new')}
          </ButtonLink>
        }
      />
      {templates.length > 0 && (
        <div className="mt-8">
          <TemplateTable templates={templates} caption={t('list.caption')} here={here} />
        </div>
      )}
      {readyMade.length > 0 && (
        <section aria-labelledby="ready-made" className="mt-12">
          <SectionHead id="ready-made" title={t('list.readyMade')} />
          <p className="mt-3 max-w-prose text-ui text-ink-2">{t('list.readyMadeHint')}</p>
          <ul className="mt-3 border-t border-edge">
            {readyMade.map(({ from, name, description, sections }) => (
              <li
                key={from}
                className="grid gap-x-8 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,42rem)_auto] sm:items-start sm:justify-start"
              >
                <div>
                  <h3 className="text-body">{name}</h3>
                  <p className="text-ui text-ink-2">
                    {description} {t('list.readyMadeFacts', { count: sections })}
                  </p>
                </div>
                <ButtonLink
                  size="small"
                  href={`${here}/new?from=${from}`}
                  aria-label={t('list.copyOne', { name })}
                >
                  {t('list.copy')}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {retired.length > 0 && (
        <section aria-labelledby="retired" className="mt-12">
          <SectionHead id="retired" title={t('list.retired')} rule="none" />
          <p className="mb-3 max-w-prose text-ui text-ink-2">{t('list.retiredHint')}</p>
          <TemplateTable templates={retired} caption={t('list.retired')} here={here} />
        </section>
      )}
    </>
  )
}

type TableProps = { templates: readonly TemplateRow[]; caption: string; here: string }

async function TemplateTable({ templates, caption, here }: TableProps) {
  const t = await getTranslations('plan-templates')
  return (
    <Table caption={caption} cards>
      <thead>
        <tr>
          <ColumnHead>{t('list.name')}</ColumnHead>
          <ColumnHead>{t('list.kind')}</ColumnHead>
          <ColumnHead number>{t('list.sections')}</ColumnHead>
          <ColumnHead number>{t('list.plans')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {templates.map(({ id, name, kind, description, needsApproval, sections, plans }) => (
          <Row key={id}>
            <RowHead>
              <Link href={`${here}/${id}`} look="ink">
                <bdi>{name}</bdi>
              </Link>
              <p className="max-w-prose font-normal text-ink-2">{description}</p>
            </RowHead>
            <Cell label={t('list.kind')}>
              <span>
                {t(`kinds.${kind}`)}
                {needsApproval && <span className="block text-note text-ink-2">{t('list.approval')}</span>}
              </span>
            </Cell>
            <Cell label={t('list.sections')} number>
              {sections}
            </Cell>
            <Cell label={t('list.plans')} number>
              {t('list.plansCount', { count: plans })}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
