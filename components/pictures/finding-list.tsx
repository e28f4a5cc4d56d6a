import { getMessages, getTranslations } from 'next-intl/server'
import { OpenLabel, SecretLabel } from '@/components/ui/secrecy-label'
import { SectionHead } from '@/components/ui/section-head'
import { environments } from '@/lib/measures/schema'
import type { FindingView, PictureView, SourceView } from '@/lib/pictures/queries'

type Props = { picture: PictureView }

/** In the sources' own order: what each has described, how sure it is and whether it grows. */
export async function FindingList({ picture }: Props) {
  const t = await getTranslations('pictures')
  const described = picture.sources
    .map((source) => ({
      source,
      findings: environments.flatMap((environment) =>
        picture.findings.filter(
          (one) =>
            one.sourceId === source.id &&
            one.environment === environment &&
            (one.presence !== 'none' || one.text !== ''),
        ),
      ),
    }))
    .filter(({ source, findings }) => findings.length > 0 || source.note !== '')
  if (described.length === 0) return null
  return (
    <section aria-labelledby="findings">
      <SectionHead id="findings" title={t('page.findings')} />
      {described.map(({ source, findings }) => (
        <SourceFindings key={source.id} picture={picture} source={source} findings={findings} />
      ))}
    </section>
  )
}

type SourceProps = Props & { source: SourceView; findings: readonly FindingView[] }

async function SourceFindings({ picture, source, findings }: SourceProps) {
  const [t, { measures }] = await Promise.all([getTranslations('pictures'), getMessages()])
  const Label = source.marking === 'open' ? OpenLabel : SecretLabel
  return (
    <div className="mt-6">
      <SectionHead
        level={3}
        rule="edge"
        title={<bdi>{source.name}</bdi>}
        end={<Label>{t(`markings.${source.marking}`)}</Label>}
      />
      {source.note && <p className="mt-3 max-w-prose whitespace-pre-line wrap-anywhere">{source.note}</p>}
      <dl className="mt-1">
        {findings.map((finding) => (
          <div
            key={finding.id}
            className="grid gap-x-8 gap-y-1 border-b border-line py-3 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <dt className="font-semibold">{measures.environments[finding.environment]}</dt>
            <dd>
              <Described finding={finding} before={picture.previous?.number ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

async function Described({ finding, before }: { finding: FindingView; before: string }) {
  const t = await getTranslations('pictures')
  const { presence, certainty, kinds, text, trend } = finding
  const facts = [
    t(`presences.${presence}`),
    ...(presence === 'none' ? [] : [t(`certainties.${certainty}`).toLowerCase()]),
    ...kinds.map((kind) => t(`kinds.${kind}`).toLowerCase()),
    ...(trend && before ? [t(`trends.${trend}`, { number: before }).toLowerCase()] : []),
  ]
  return (
    <>
      <p className="text-ui text-ink-2">{facts.join(', ')}</p>
      {text && <p className="max-w-prose whitespace-pre-line wrap-anywhere">{text}</p>}
    </>
  )
}
