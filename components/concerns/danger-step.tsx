import { getTranslations } from 'next-intl/server'
import { StepEnd, StepHead, stepLook } from '@/components/concerns/step-head'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { formWords } from '@/components/ui/form-words'
import { Icon } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { answerDangerAction } from '@/lib/concern-drafts/actions'
import type { FormView } from '@/lib/concern-drafts/queries'

type Props = { municipality: string; draft: string; danger?: 'yes' | 'no' } & Pick<FormView, 'dutyOfficer'>

/** Step 1, before anything is asked: whoever is in danger needs a telephone and not a form. */
export async function DangerStep({ municipality, draft, danger, dutyOfficer }: Props) {
  const [t, guidance, words] = await Promise.all([
    getTranslations('concerns'),
    getTranslations('guidance'),
    formWords(),
  ])
  return (
    <CommandForm
      action={answerDangerAction}
      municipality={municipality}
      submissionKey=""
      words={words}
      className={stepLook}
    >
      <input type="hidden" name="draft" value={draft} />
      <StepHead
        step={t('form.step', { step: 1 })}
        end={<span>{t('danger.minutes')}</span>}
        title={t('danger.title')}
      />
      <p className="-mt-4">{t('danger.lead')}</p>
      <section aria-labelledby="urgent" className="border-2 border-late p-4">
        <h2 id="urgent" className="text-lead">
          {t('danger.urgentTitle')}
        </h2>
        <p className="text-body">{t('danger.urgentText')}</p>
        <ButtonLink href="tel:112" variant="urgent" size="big" wide className="mt-4 min-h-16 text-h2">
          <Icon name="phone" className="size-6" />
          {t('danger.call')}
        </ButtonLink>
        {dutyOfficer && (
          <p className="mt-4 text-body">
            {dutyOfficer.name ? t('danger.officer', { name: dutyOfficer.name }) : t('danger.officerPlain')}{' '}
            <a href={`tel:${dutyOfficer.phone.replace(/[^+\d]/g, '')}`} className="whitespace-nowrap">
              {dutyOfficer.phone}
            </a>
          </p>
        )}
        <SubmitButton name="danger" value="yes" wide className="mt-4">
          {t('danger.called')}
        </SubmitButton>
      </section>
      <p className="text-body">
        {t.rich('danger.police', {
          tel: (number) => (
            <a href="tel:11414" className="whitespace-nowrap">
              {number}
            </a>
          ),
        })}
      </p>
      <StepEnd>
        {danger && (
          <p className="text-body">{t(danger === 'yes' ? 'danger.chosenYes' : 'danger.chosenNo')}</p>
        )}
        <SubmitButton name="danger" value="no" variant="primary" size="big" wide>
          {t('danger.no')}
        </SubmitButton>
        <p className="text-ui text-ink-2">{t('danger.duty')}</p>
        <Link href={`/${municipality}/concerns/guidance`}>{guidance('read')}</Link>
      </StepEnd>
    </CommandForm>
  )
}
