import { getMessages, getTranslations } from 'next-intl/server'
import { AddPhotoForm } from '@/components/incidents/add-photo-form'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { removePhotoAction } from '@/lib/incident-photos/actions'
import type { IncidentView } from '@/lib/incidents/queries'

type Props = { municipality: string; incident: IncidentView }

/** Foton. Nothing is shown where there is none and none can be added. */
export async function IncidentPhotos({ municipality, incident }: Props) {
  const [t, messages] = await Promise.all([getTranslations('incidents.page'), getMessages()])
  const { photos, can } = incident
  if (photos.length === 0 && !can.addPhoto) return null
  const files = `/api/${municipality}/incidents/${incident.id}`
  return (
    <section aria-labelledby="foton">
      <SectionHead id="foton" title={t('photos')} />
      <ul className="mt-4 grid gap-6">
        {photos.map(({ id }, index) => (
          <li key={id}>
            <picture>
              <img
                src={`${files}/${id}`}
                alt={t('photo', { number: index + 1, count: photos.length })}
                loading="lazy"
                className="max-h-[70vh] max-w-full border border-line"
              />
            </picture>
            {can.correct && (
              <Details summary={t('removePhoto')}>
                <CommandForm
                  action={removePhotoAction}
                  municipality={municipality}
                  submissionKey={crypto.randomUUID()}
                  words={messages.errors}
                  className="grid gap-2"
                >
                  <input type="hidden" name="incidentId" value={incident.id} />
                  <input type="hidden" name="photoId" value={id} />
                  <p className="text-note text-ink-2">{t('removePhotoWhat')}</p>
                  <div>
                    <SubmitButton size="small" pendingText={t('removing')}>
                      {t('removeIt')}
                    </SubmitButton>
                  </div>
                </CommandForm>
              </Details>
            )}
          </li>
        ))}
      </ul>
      {can.addPhoto && (
        <Details summary={t('addPhoto')}>
          <AddPhotoForm
            municipality={municipality}
            submissionKey={crypto.randomUUID()}
            incidentId={incident.id}
            text={messages.incidents}
            formWords={messages.errors}
          />
        </Details>
      )}
    </section>
  )
}
