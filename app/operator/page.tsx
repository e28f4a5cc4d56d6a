import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/components/shell/shell'
import { PageHead } from '@/components/ui/page-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { signOutAction } from '@/lib/platform/account-actions'
import { findOperatorView } from '@/lib/platform/operator'
import { sessionToken } from '@/lib/platform/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator'))('title') }
}

export default async function OperatorPage() {
  const view = await findOperatorView(await sessionToken())
  if (!view) notFound()
  const t = await getTranslations('operator')
  return (
    <Shell user={{ name: view.name, role: t('role'), signOut: signOutAction }}>
      <PageHead title={t('title')} state={t('state', { n: view.municipalities.length })} />
      <div className="mt-8">
        <Table caption={t('caption')} cards>
          <thead>
            <tr>
              <ColumnHead>{t('municipality')}</ColumnHead>
              <ColumnHead>{t('address')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {view.municipalities.map(({ slug, name }) => (
              <Row key={slug}>
                <RowHead>
                  <bdi>{name}</bdi>
                </RowHead>
                <Cell label={t('address')}>/{slug}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
      <p className="mt-6 text-ui text-ink-2">{t('how')}</p>
    </Shell>
  )
}
