import { getTranslations } from 'next-intl/server'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { SectionHead } from '@/components/ui/section-head'
import type { CaseView } from '@/lib/case-files/queries'
import { assignWorkerAction, releaseWorkerAction } from '@/lib/cases/actions'

type Props = { view: CaseView; municipality: string }

/** Who works with the case: they read it, and nobody else of the office does. */
export async function CaseWorkers({ view, municipality }: Props) {
  const t = await getTranslations('cases')
  const { desk, workers } = view
  const there = new Set(workers.map(({ userId }) => userId))
  const free = desk?.colleagues.filter(({ userId }) => !there.has(userId)) ?? []
  const frame = await formFrame(municipality, { caseId: view.id })
  return (
    <section id="handlaggare">
      <SectionHead title={t('workers.title')} />
      <ul>
        {workers.map((worker) => (
          <li key={worker.userId} className="border-b border-line py-2 text-ui">
            <bdi>{worker.name}</bdi>
            {desk?.can.work && workers.length > 1 && (
              <Release {...{ worker, caseId: view.id, municipality }} />
            )}
          </li>
        ))}
      </ul>
      {desk?.can.work && free.length > 0 && (
        <FoldedForm
          key={workers.length}
          {...frame}
          id="worker"
          action={assignWorkerAction}
          summary={t('workers.add')}
          save={t('workers.save')}
          fields={[
            {
              ...{ kind: 'choice', name: 'userId', label: t('workers.userId'), empty: t('workers.choose') },
              options: free.map(({ userId, name }) => ({ value: userId, label: name })),
            },
          ]}
        />
      )}
    </section>
  )
}

type ReleaseProps = { worker: CaseView['workers'][number]; caseId: string; municipality: string }

async function Release({ worker: { userId, name }, caseId, municipality }: ReleaseProps) {
  const t = await getTranslations('cases')
  const frame = await formFrame(municipality, { caseId, userId })
  return (
    <FoldedForm
      {...frame}
      id={`release-${userId}`}
      action={releaseWorkerAction}
      fields={[]}
      summary={t('workers.release', { name })}
      text={t('workers.releaseText', { name })}
      save={t('workers.saveRelease')}
    />
  )
}
