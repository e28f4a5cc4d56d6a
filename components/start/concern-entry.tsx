import type { StartWords } from '@/components/start/words'
import { ButtonLink } from '@/components/ui/button'
import { SectionHead } from '@/components/ui/section-head'

const steps = ['1', '2', '3'] as const

/** The front line's one act, and what comes of it. */
export function ConcernEntry({ href, words: { t } }: { href: string; words: StartWords }) {
  return (
    <section aria-labelledby="concern">
      <SectionHead id="concern" title={t('concern.title')} />
      <div className="mt-4">
        <ButtonLink href={href} variant="primary" size="big" className="w-full sm:w-auto sm:min-w-80">
          {t('concern.button')}
        </ButtonLink>
        <p className="mt-3">{t.rich('concern.urgent', { tel: (words) => <a href="tel:112">{words}</a> })}</p>
        <p className="text-ui text-ink-2">{t('concern.time')}</p>
      </div>
      <h3 className="mt-8">{t('concern.how')}</h3>
      <ol className="mt-2 max-w-prose border-t border-edge">
        {steps.map((step) => (
          <li
            key={step}
            className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-3 text-ui"
          >
            <span aria-hidden="true" className="text-h3 font-strong text-accent">
              {step}
            </span>
            <div>
              <p className="font-semibold">{t(`concern.steps.${step}.title`)}</p>
              <p className="text-ink-2">{t(`concern.steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
