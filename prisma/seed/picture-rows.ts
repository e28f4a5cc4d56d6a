import type { Environment } from '@/lib/measures/schema'
import {
  type ActKey,
  actKeys,
  acts,
  mustBeCovered,
  type PictureState,
  pictureStates,
} from '@/lib/pictures/rules'
import { pictureTemplate } from '@/lib/ready-made-pictures/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { FindingSeed, PictureSeed, PictureSourceSeed } from '@/prisma/seed/picture-shape'
import type { Place } from '@/prisma/seed/place'

export type PictureRows = {
  pictures: Prisma.PictureCreateManyInput[]
  sections: Prisma.PictureSectionCreateManyInput[]
  sources: Prisma.PictureSourceCreateManyInput[]
  findings: Prisma.FindingCreateManyInput[]
  needs: Prisma.PictureNeedCreateManyInput[]
  needFindings: Prisma.NeedFindingCreateManyInput[]
  needMeasures: Prisma.NeedMeasureCreateManyInput[]
  transitions: Prisma.PictureTransitionCreateManyInput[]
}

export function pictureRows(place: Place): PictureRows {
  const pictures = place.seed.pictures ?? []
  const all = <Row>(rows: (picture: PictureSeed) => Row[]) => pictures.flatMap(rows)
  return {
    pictures: all((picture) => [pictureRow(place, picture)]),
    sections: all((picture) => sectionRows(place, picture)),
    sources: all((picture) => sourceRows(place, picture)),
    findings: all((picture) => findingRows(place, picture)),
    needs: all((picture) => needRows(place, picture)),
    needFindings: all((picture) => needFindingRows(place, picture)),
    needMeasures: all((picture) => needMeasureRows(place, picture)),
    transitions: all((picture) => transitionRows(place, picture)),
  }
}

function pictureRow({ municipalityId, id, userId, calendar }: Place, seed: PictureSeed) {
  const { key, title, year, number, template, state, author } = seed
  return {
    ...{ municipalityId, id: id('picture', key), committeeId: id('committee', seed.committee) },
    ...{ title, year, number, template, state },
    periodFrom: calendar.day(seed.from),
    periodTo: calendar.day(seed.to),
    dueOn: calendar.day(seed.due),
    stateSince: calendar.day(seed.stateSince),
    approvedOn: seed.approved ? calendar.day(seed.approved.on) : null,
    approvedBy: seed.approved?.by ?? '',
    createdById: userId(author),
  }
}

function templateOf({ template }: PictureSeed) {
  const found = pictureTemplate(template)
  if (!found) throw new Error(`There is no template ${template}.`)
  return found
}

function sectionRows({ municipalityId, id }: Place, seed: PictureSeed): PictureRows['sections'] {
  return templateOf(seed).sections.map(({ heading, guidance }, position) => ({
    ...{ municipalityId, id: id('picture', seed.key, 'section', String(position)) },
    ...{ pictureId: id('picture', seed.key), position, heading, guidance },
    body: seed.texts[position] ?? '',
  }))
}

const sourceId = ({ id }: Place, { key }: PictureSeed, kind: string) => id('picture', key, 'source', kind)

function sourceRows(place: Place, seed: PictureSeed): PictureRows['sources'] {
  const { municipalityId, id, userId, calendar } = place
  return templateOf(seed).sources.map(({ kind, name, question }, position) => {
    const said = seed.sources.find((source) => source.kind === kind)
    const { standing, asked = null, answered = null, note = '', marking = 'open' } = said ?? {}
    return {
      ...{ municipalityId, id: sourceId(place, seed, kind), pictureId: id('picture', seed.key) },
      ...{ position, kind, name, question, asked, answered, note, marking },
      standing: standing ?? 'waiting',
      dueOn: calendar.day(seed.due),
      ...(standing && { settledAt: calendar.moment(seed.stateSince), settledById: userId(seed.author) }),
    }
  })
}

const plain = (finding: FindingSeed) => (typeof finding === 'string' ? { presence: finding } : finding)

/** A source with nothing to report says it of every environment. */
function foundBy({ standing, found = {} }: PictureSourceSeed): [Environment, FindingSeed][] {
  if (standing === 'nothing') return mustBeCovered.map((environment) => [environment, 'none'])
  return Object.entries(found) as [Environment, FindingSeed][]
}

function findingRows(place: Place, seed: PictureSeed): PictureRows['findings'] {
  const { municipalityId, id } = place
  return seed.sources.flatMap((source) =>
    foundBy(source).map(([environment, finding]) => {
      const { presence, certainty = 'likely', kinds = [], text = '' } = plain(finding)
      return {
        ...{ municipalityId, id: findingId(place, seed, [source.kind, environment]) },
        ...{ pictureId: id('picture', seed.key), sourceId: sourceId(place, seed, source.kind) },
        ...{ environment, presence, certainty, kinds, text },
      }
    }),
  )
}

const findingId = ({ id }: Place, { key }: PictureSeed, [kind, environment]: [string, Environment]) =>
  id('picture', key, 'finding', kind, environment)
const needId = ({ id }: Place, { key }: PictureSeed, at: number) => id('picture', key, 'need', String(at + 1))

function needRows(place: Place, seed: PictureSeed): PictureRows['needs'] {
  const { municipalityId, id } = place
  return (seed.needs ?? []).map(({ title, reasoning = '', measures = [], left = '' }, at) => ({
    ...{ municipalityId, id: needId(place, seed, at), pictureId: id('picture', seed.key), number: at + 1 },
    ...{ title, reasoning, leftReason: left },
    outcome: measures.length > 0 ? 'measures' : left ? 'left' : 'open',
  }))
}

function needFindingRows(place: Place, seed: PictureSeed): PictureRows['needFindings'] {
  const { municipalityId } = place
  return (seed.needs ?? []).flatMap(({ from }, at) =>
    from.map((finding) => ({
      ...{ municipalityId, needId: needId(place, seed, at), findingId: findingId(place, seed, finding) },
    })),
  )
}

function needMeasureRows(place: Place, seed: PictureSeed): PictureRows['needMeasures'] {
  const { municipalityId, id, userId } = place
  return (seed.needs ?? []).flatMap(({ measures = [] }, at) =>
    measures.map(([plan, number]) => ({
      ...{ municipalityId, needId: needId(place, seed, at), measureId: id('measure', plan, number) },
      linkedById: userId(seed.author),
    })),
  )
}

/** The steps that led to where it stands, by whoever made it. */
function transitionRows({ municipalityId, id, userId, calendar }: Place, seed: PictureSeed) {
  const forward = actKeys.filter((key) => acts[key].way === 'forward')
  const taken = forward.filter((key) => order(acts[key].to) <= order(seed.state))
  return taken.map((act: ActKey, at) => ({
    ...{ municipalityId, id: id('picture', seed.key, 'step', act), pictureId: id('picture', seed.key), act },
    ...{ fromState: acts[act].from, toState: acts[act].to, byUserId: userId(seed.author) },
    at: new Date(calendar.moment(seed.stateSince).getTime() - (taken.length - at) * 60 * 60 * 1000),
  }))
}

const order = (state: PictureState) => pictureStates.indexOf(state)
