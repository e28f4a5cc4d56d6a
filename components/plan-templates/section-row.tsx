import { getMessages, getTranslations } from 'next-intl/server'
import { SectionForm } from '@/components/plan-templates/section-form'
import { MoveForm, RemoveForm } from '@/components/plan-templates/small-forms'
import { ButtonLink } from '@/components/ui/button'
import type { SectionView, TemplateView } from '@/lib/plan-templates/queries'

type Props = { municipality: string; view: TemplateView; section: SectionView }

/** One section of a template: read, opened for writing, or asked about before it is removed. */
export async function SectionRow({ municipality, view, section }: Props) {
  const [t, ui, messages] = await Promise.all([
    getTranslations('plan-templates'),
    getTranslations('ui'),
    getMessages(),
  ])
  const { id, number, heading } = section
  const here = `/${municipality}/admin/templates/${view.id}`
  const anchor = `section-${id}`
  const common = { municipality, templateId: view.id, formWords: messages.errors }
  const words = messages['plan-templates']
  return (
    <li id={anchor} className={`border-b border-line py-4 ${section.depth === 2 ? 'sm:ps-8' : ''}`}>
      {view.editing === id ? (
        <SectionForm
          key={JSON.stringify(section)}
          {...common}
          section={section}
          places={[]}
          cancelHref={`${here}#${anchor}`}
          submissionKey={crypto.randomUUID()}
          words={words}
          optional={ui('optional')}
        />
      ) : (
        <div className="grid gap-x-8 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]">
          <div>
            <h3>
              <span className="font-normal text-ink-3">{number}</span> <bdi>{heading}</bdi>{' '}
              <span className="text-note font-normal text-ink-2">({t(`page.kinds.${section.kind}`)})</span>
            </h3>
            <p className="mt-1 max-w-prose whitespace-pre-line wrap-break-word text-ui text-ink-2">
              {section.guidance || t('page.noGuidance')}
            </p>
          </div>
          <div className="flex flex-wrap content-start gap-2" data-print="no">
            <ButtonLink
              size="small"
              href={`${here}?section=${id}#${anchor}`}
              aria-label={t('page.editOne', { number, heading })}
            >
              {t('page.edit')}
            </ButtonLink>
            <MoveForm
              {...common}
              sectionId={id}
              submissionKey={crypto.randomUUID()}
              first={section.first}
              last={section.last}
              words={{
                up: t('page.upShort'),
                down: t('page.downShort'),
                upLabel: t('page.up', { number }),
                downLabel: t('page.down', { number }),
              }}
            />
            <ButtonLink
              size="small"
              href={`${here}?remove=${id}#${anchor}`}
              aria-label={t('page.removeOne', { number, heading })}
            >
              {t('page.remove')}
            </ButtonLink>
          </div>
          {view.removing === id && (
            <RemoveForm
              {...common}
              sectionId={id}
              submissionKey={crypto.randomUUID()}
              cancelHref={`${here}#${anchor}`}
              words={{
                ask: t('page.removeAsk', { number, heading }),
                submit: t('page.removeDo'),
                cancel: t('page.cancel'),
              }}
            />
          )}
        </div>
      )}
    </li>
  )
}
