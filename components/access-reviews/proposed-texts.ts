import { getLocale, getTranslations } from 'next-intl/server'
import { excerptTexts } from '@/components/disclosures/excerpt-texts'
import { formatDate } from '@/components/ui/dates'
import { type AccessPiece, coverOthers } from '@/lib/access-requests/rules'
import type { ReviewDesk } from '@/lib/access-reviews/queries'

/** The record's own words of the person, piece by piece, with what is known of everybody else covered. */
export async function proposedTexts(desk: ReviewDesk): Promise<Partial<Record<AccessPiece, string>>> {
  const [t, decisions, locale, texts] = await Promise.all([
    getTranslations('access-requests'),
    getTranslations('assessments.decisions'),
    getLocale(),
    excerptTexts(desk.source),
  ])
  const assessments = desk.assessments.map(({ kind, decision, decidedAt, act, section, reasons }) =>
    [
      t('review.assessment', {
        day: formatDate(decidedAt, 'dayYear', locale),
        kind: t(`assessmentKinds.${kind}`),
        decision: decisions(decision),
      }),
      `${act} ${section}`,
      reasons,
    ]
      .filter(Boolean)
      .join('\n'),
  )
  const whole = { ...texts, assessments: assessments.join('\n\n'), files: desk.files.join('\n') }
  const covering = { others: desk.others, own: desk.own, cover: t('review.cover') }
  return Object.fromEntries(
    Object.entries(whole)
      .filter(([, text]) => text)
      .map(([key, text]) => [key, coverOthers(text, covering)]),
  )
}
