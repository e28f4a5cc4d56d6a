import { getMessages, getTranslations } from 'next-intl/server'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { PartHead } from '@/components/pictures/part-head'
import { addNeedAction, editNeedAction } from '@/lib/picture-needs/actions'
import type { NeedForm } from '@/lib/picture-needs/queries'

type Props = { municipality: string; view: NeedForm }

export async function NeedPage({ municipality, view }: Props) {
  const [t, words, { measures }] = await Promise.all([
    getTranslations('pictures.needForm'),
    getTranslations('pictures.presences'),
    getMessages(),
  ])
  const { picture, need } = view
  const frame = await formFrame(municipality, {
    pictureId: picture.id,
    ...(need && { needId: need.id, version: String(need.version) }),
  })
  const seen = view.findings.map(({ id, source, environment, presence }) => ({
    value: id,
    label: `${source}: ${measures.environments[environment].toLowerCase()}, ${words(presence).toLowerCase()}`,
  }))
  const answers = view.measures.map(({ id, number, title, plan }) => ({
    ...{ value: id, label: `${number} ${title}`, hint: plan },
  }))
  return (
    <>
      <PartHead
        municipality={municipality}
        picture={picture}
        title={await needTitle(view)}
        state={seen.length === 0 ? t('findingsNone') : undefined}
      />
      <div className="mt-6 border-t-2 border-ink pt-2">
        <FoldedForm
          {...frame}
          id="need"
          action={need ? editNeedAction : addNeedAction}
          primary
          save={t('save')}
          fields={[
            { kind: 'line', name: 'title', label: t('title'), hint: t('titleHint'), value: need?.title },
            {
              ...{ kind: 'text', name: 'reasoning', label: t('reasoning'), rows: 4 },
              ...{ optional: true, value: need?.reasoning },
            },
            ...(seen.length === 0
              ? []
              : [
                  {
                    ...{ kind: 'several' as const, name: 'findings', label: t('findings') },
                    ...{ options: seen, values: need?.findings },
                  },
                ]),
            {
              ...{ kind: 'several', name: 'measures', label: t('measures'), hint: t('measuresHint') },
              ...{ options: answers, values: need?.measures },
            },
            {
              ...{ kind: 'text', name: 'leftReason', label: t('left'), hint: t('leftHint'), rows: 2 },
              ...{ optional: true, value: need?.leftReason },
            },
          ]}
        />
      </div>
    </>
  )
}

export async function needTitle({ need }: Pick<NeedForm, 'need'>): Promise<string> {
  const t = await getTranslations('pictures.needForm')
  return need ? t('edit', { number: need.number }) : t('new')
}
