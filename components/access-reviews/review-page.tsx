import { getLocale, getTranslations } from 'next-intl/server'
import { proposedTexts } from '@/components/access-reviews/proposed-texts'
import { type AskedField, FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { SectionHead } from '@/components/ui/section-head'
import { accessDecisions, accessPieces, withholdingsOn } from '@/lib/access-requests/rules'
import { decideReviewAction } from '@/lib/access-reviews/actions'
import type { ReviewDesk } from '@/lib/access-reviews/queries'

type Props = { desk: ReviewDesk; municipality: string }

const folders = { case: 'cases', concern: 'concerns' } as const

/** What the record says of the one who asks, with everyone else covered, for whoever has the record to go through. */
export async function ReviewPage({ desk, municipality }: Props) {
  const [t, ui, locale] = await Promise.all([
    getTranslations('access-requests'),
    getTranslations('ui'),
    getLocale(),
  ])
  const asked = {
    asker: t(`askers.${desk.asker}`),
    request: desk.request,
    day: formatDate(desk.dueOn, 'dayYear', locale),
  }
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: `/${municipality}/access-requests` }, { label: desk.number }]}
          />
        }
        title={t('review.title', { number: desk.number })}
        state={t('review.state', asked)}
        aside={
          <Link href={`/${municipality}/${folders[desk.kind]}/${desk.recordId}`}>{t('review.open')}</Link>
        }
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('secrecy')}</SecretLabel>
        <p>{t('logged')}</p>
      </div>
      <Warnings desk={desk} />
      <section className="mt-8">
        <SectionHead title={t('review.text')} />
        {desk.handedOut ? (
          <p className="mt-3 max-w-prose">{t('review.closed')}</p>
        ) : (
          <>
            <p className="mt-3 max-w-prose">{t('review.textLead')}</p>
            <ReviewForm desk={desk} municipality={municipality} />
          </>
        )}
      </section>
    </>
  )
}

async function Warnings({ desk }: { desk: ReviewDesk }) {
  const [t, locale] = await Promise.all([getTranslations('access-requests'), getLocale()])
  const { decided } = desk
  return (
    <div className="mt-6 grid gap-4 empty:hidden">
      {desk.asker === 'guardian' && (
        <Notice kind="soon" title={t('review.guardianTitle')}>
          {t('review.guardian')}
        </Notice>
      )}
      {desk.source.person.protectedIdentity && (
        <Notice kind="late" title={t('review.protected')}>
          {t('review.protectedText')}
        </Notice>
      )}
      {decided && (
        <p className="max-w-prose">
          {t('review.standing', {
            day: formatDate(decided.at, 'dayYear', locale),
            name: decided.by,
            decision: t(`decisions.${decided.decision}`),
          })}
        </p>
      )}
    </div>
  )
}

async function ReviewForm({ desk, municipality }: Props) {
  const [t, proposed] = await Promise.all([getTranslations('access-requests'), proposedTexts(desk)])
  const { decided } = desk
  const judged = decided && new Map(decided.pieces.map(({ key, text }) => [key, text]))
  const exact: AskedField[] = accessPieces
    .filter((key) => key === 'more' || proposed[key] || judged?.get(key))
    .map((key) => ({
      ...{ kind: 'text', name: key, label: t(`pieces.${key}`), rows: 4, optional: true },
      hint: key === 'files' ? t('review.files') : undefined,
      value: judged ? (judged.get(key) ?? '') : (proposed[key] ?? ''),
    }))
  return (
    <FoldedForm
      {...(await formFrame(municipality, { reviewId: desk.id }))}
      id="review"
      action={decideReviewAction}
      primary
      save={t('review.save')}
      fields={[...exact, ...(await decisionFields(desk))]}
    />
  )
}

async function decisionFields({ today, asker, decided }: ReviewDesk): Promise<AskedField[]> {
  const t = await getTranslations('access-requests')
  return [
    {
      ...{ kind: 'one', name: 'decision', label: t('review.decision'), value: decided?.decision },
      options: accessDecisions.map((value) => ({
        ...{ value, label: t(`decisions.${value}`), hint: t(`review.decisionHints.${value}`) },
      })),
    },
    {
      ...{ kind: 'choice', name: 'withholding', label: t('review.withholding'), optional: true },
      ...{ empty: t('review.none'), value: decided?.withholding },
      options: withholdingsOn(today, asker).map(({ code, section }) => ({
        value: code,
        label: `${section}, ${t(`withholdings.${code}`)}`,
      })),
    },
    {
      ...{ kind: 'text', name: 'reasons', label: t('review.reasons'), rows: 3, optional: true },
      ...{ hint: t('review.reasonsHint'), value: decided?.reasons },
    },
  ]
}
