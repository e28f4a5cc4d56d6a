import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Status, type StatusKind } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { GuidanceState } from '@/lib/guidance/queries'
import { residentLanguages } from '@/lib/resident-languages/rules'

type Props = { pages: GuidanceState[]; slug: string; maySet: boolean }

const kinds: Record<GuidanceState['state'], StatusKind> = {
  ready_made: 'none',
  draft: 'course',
  published: 'done',
  changed: 'course',
}

export async function GuidanceTable({ pages, slug, maySet }: Props) {
  const [t, locale] = await Promise.all([getTranslations('guidance'), getLocale()])
  return (
    <>
      <PageHead
        title={t('edit.title')}
        state={t('edit.state')}
        actions={maySet && <ButtonLink href={`/${slug}/admin/residents`}>{t('edit.settings')}</ButtonLink>}
      />
      <div className="mt-6">
        <Table caption={t('edit.caption')} cards>
          <thead>
            <tr>
              <ColumnHead>{t('edit.language')}</ColumnHead>
              <ColumnHead>{t('edit.audience')}</ColumnHead>
              <ColumnHead>{t('edit.status')}</ColumnHead>
              <ColumnHead>{t('edit.changed')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {pages.map(({ audience, language, state, at }) => (
              <Row key={`${audience} ${language}`}>
                <RowHead>
                  <Link href={`/${slug}/guidance/${audience}/${language}`} look="ink">
                    <span lang={language}>{residentLanguages[language].name}</span>
                  </Link>
                </RowHead>
                <Cell label={t('edit.audience')}>{t(`edit.${audience}`)}</Cell>
                <Cell label={t('edit.status')}>
                  <Status kind={kinds[state]} word={t(`edit.states.${state}`)} />
                </Cell>
                <Cell label={t('edit.changed')}>{at ? formatDate(at, 'dayClock', locale) : '–'}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}
