import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import {
  approvePictureAction,
  collectMoreAction,
  compilePictureAction,
  publishPictureAction,
  referPictureBackAction,
  reviewPictureAction,
} from '@/lib/picture-steps/actions'
import type { PictureView } from '@/lib/pictures/queries'
import { type ActKey, acts, type Shortcoming } from '@/lib/pictures/rules'

type Props = { picture: PictureView; municipality: string }

const actions = {
  compile: compilePictureAction,
  collect: collectMoreAction,
  review: reviewPictureAction,
  refer_back: referPictureBackAction,
  approve: approvePictureAction,
  publish: publishPictureAction,
} as const satisfies Record<ActKey, unknown>

/** What has been done on the picture's way, and what this reader can do next. */
export async function PictureActs({ picture, municipality }: Props) {
  const t = await getTranslations('pictures.page')
  if (picture.acts.length === 0 && picture.steps.length === 0) return null
  return (
    <section aria-labelledby="way" data-print="no">
      <SectionHead id="way" title={t('way')} />
      <div className="mt-4 grid gap-x-16 gap-y-8 md:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-6">
          {picture.acts.map(({ key, blockers }, index) => (
            <ActForm
              key={key}
              picture={picture}
              municipality={municipality}
              act={key}
              blockers={blockers}
              first={index === 0}
            />
          ))}
        </div>
        {picture.steps.length > 0 && <Steps picture={picture} />}
      </div>
    </section>
  )
}

type ActProps = Props & { act: ActKey; blockers: readonly Shortcoming[]; first: boolean }

async function ActForm({ picture, municipality, act, blockers, first }: ActProps) {
  const t = await getTranslations('pictures')
  if (blockers.length > 0) return <Blocked name={t(`acts.${act}.name`)} blockers={blockers} />
  const frame = await formFrame(municipality, { pictureId: picture.id, seen: picture.state })
  const { approval, note } = acts[act].asks
  const forward = acts[act].way === 'forward'
  return (
    <FoldedForm
      {...frame}
      key={`${act} ${picture.state}`}
      id={act}
      action={actions[act]}
      primary={first && forward}
      summary={first && forward ? undefined : t(`acts.${act}.name`)}
      text={t(`acts.${act}.text`)}
      save={t(`acts.${act}.name`)}
      fields={[
        ...(approval
          ? [
              { kind: 'day' as const, name: 'approvedOn', label: t('acts.approvedOn') },
              {
                ...{ kind: 'line' as const, name: 'approvedBy', label: t('acts.approvedBy') },
                hint: t('acts.approvedByHint'),
              },
            ]
          : []),
        {
          ...{ kind: 'text', name: 'note', rows: 2, optional: note !== 'required' },
          label: t(note === 'required' ? 'acts.why' : 'acts.note'),
        },
      ]}
    />
  )
}

/** A step that cannot be taken yet says what remains instead of a button that fails. */
async function Blocked({ name, blockers }: { name: string; blockers: readonly Shortcoming[] }) {
  const [t, { measures }] = await Promise.all([getTranslations('pictures.page'), getMessages()])
  const words = (blocker: Shortcoming) => {
    if (blocker.kind === 'waiting') return t('blockers.waiting', { name: blocker.name })
    if (blocker.kind === 'open_need') return t('blockers.open_need', { title: blocker.title })
    return t('blockers.uncovered', { environment: measures.environments[blocker.environment].toLowerCase() })
  }
  return (
    <div>
      <h3 className="text-h3">{name}</h3>
      <p className="mt-1">{t('notReady')}</p>
      <ul className="mt-2">
        {blockers.map((blocker) => (
          <li key={words(blocker)} className="border-b border-line py-1.5 text-ui">
            <Status kind="none" word={words(blocker)} quiet />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ui text-ink-2">{t('blockerAdvice')}</p>
    </div>
  )
}

async function Steps({ picture }: { picture: PictureView }) {
  const [t, locale] = await Promise.all([getTranslations('pictures'), getLocale()])
  return (
    <div>
      <h3 className="text-ui font-semibold">{t('page.history')}</h3>
      <ol className="text-ui">
        {picture.steps.map(({ act, at, by, note }) => (
          <li key={at} className="border-b border-line py-2">
            {t(`acts.${act}.done`)}
            <span className="block text-note text-ink-3">
              {t('page.step', { day: formatDate(at, 'dayClock', locale), by: by ?? t('page.someone') })}
            </span>
            {note && <span className="block whitespace-pre-line text-ink-2">{note}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
