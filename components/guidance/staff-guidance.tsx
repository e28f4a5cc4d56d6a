import { getMessages, getTranslations } from 'next-intl/server'
import { DecisionHelp } from '@/components/guidance/decision-help'
import { Contacts, contactsOf, Lines, Part, Signs } from '@/components/guidance/guidance-lists'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import type { StaffGuidance as GuidanceView } from '@/lib/guidance/queries'
import type { ConcernsAbout } from '@/lib/guidance/rules'

type Props = { view: GuidanceView; slug: string; about: ConcernsAbout | null }

/** What staff read before the form, with a way past it for whoever is in a hurry. */
export async function StaffGuidance({ view, slug, about }: Props) {
  const [t, concerns, messages] = await Promise.all([
    getTranslations('guidance'),
    getTranslations('concerns'),
    getMessages(),
  ])
  const { look, call, ready, choices } = messages.guidance
  const text = view.text ?? ready
  return (
    <div className="flex flex-col gap-8">
      <div>
        <h1>{text.title}</h1>
        <p className="mt-2 text-lead">{text.lead}</p>
      </div>
      <ButtonLink href="tel:112" variant="urgent" size="big" wide>
        <Icon name="phone" />
        {concerns('danger.call')}
      </ButtonLink>
      <DecisionHelp
        title={t('help')}
        choices={choices}
        hrefOf={(one) => `/${slug}/concerns/guidance?about=${one}`}
        chosen={about}
        answer={about && <Answer about={about} slug={slug} can={view.can} />}
      />
      <Signs text={text} words={look} />
      <Part title={t('now')}>
        <Lines text={text.now} />
      </Part>
      <Part title={t('call.title')}>
        <Contacts contacts={contactsOf(call, view.contacts)} />
      </Part>
      {text.routine !== '' && (
        <Part title={t('routine')}>
          <Lines text={text.routine} />
        </Part>
      )}
    </div>
  )
}

type AnswerProps = { about: ConcernsAbout; slug: string; can: GuidanceView['can'] }

async function Answer({ about, slug, can }: AnswerProps) {
  const t = await getTranslations('guidance')
  const reports = can.report && (about === 'child' || about === 'adult')
  return (
    <>
      <p className="text-body">{t(`${about}Text`)}</p>
      <div className="grid gap-3">
        {reports && (
          <ButtonLink href={`/${slug}/concerns/new`} variant="primary" wide>
            {t('report')}
          </ButtonLink>
        )}
        {about === 'event' && can.reportIncident && (
          <ButtonLink href={`/${slug}/incidents/new`} variant="primary" wide>
            {t('reportIncident')}
          </ButtonLink>
        )}
        {about !== 'child' && (
          <ButtonLink href={`/${slug}/public/advice`} wide>
            {t('ask')}
          </ButtonLink>
        )}
      </div>
    </>
  )
}
