import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReviewPage } from '@/components/access-reviews/review-page'
import { AppPage } from '@/components/shell/app-page'
import { openReview } from '@/lib/access-reviews/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; reviewId: string }> }

async function open({ params }: Props) {
  const { municipality, reviewId } = await params
  return read(openReview, municipality, { reviewId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor, view }] = await Promise.all([getTranslations('access-requests.review'), open(props)])
  return { title: `${t('title', { number: view.number })} · ${actor.municipality.name}` }
}

export default async function AccessReviewRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="access">
      <ReviewPage desk={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
