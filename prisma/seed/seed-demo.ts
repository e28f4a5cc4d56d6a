import { hash } from '@node-rs/argon2'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/platform/env'
import { type MunicipalityKey, makeMunicipalityKey } from '@/lib/platform/sealing'
import { makeSearchKey } from '@/lib/platform/search-keys'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'
import { accessRows } from '@/prisma/seed/access-rows'
import { attachmentRows } from '@/prisma/seed/attachment-rows'
import { caseRows } from '@/prisma/seed/case-rows'
import { concernRows } from '@/prisma/seed/concern-rows'
import { consultationRows } from '@/prisma/seed/consultation-rows'
import { demoMunicipalities } from '@/prisma/seed/content/municipalities'
import { demoPassword, refuseOutsideDemo } from '@/prisma/seed/demo-accounts'
import { reportFromCoordinators } from '@/prisma/seed/demo-activity'
import { demoId } from '@/prisma/seed/demo-id'
import { deputyRows } from '@/prisma/seed/deputy-rows'
import { dutyRows, guidelineRow, guidelineSectionRows, responsibleRows } from '@/prisma/seed/guideline-rows'
import { holdRows } from '@/prisma/seed/hold-rows'
import { incidentRows } from '@/prisma/seed/incident-rows'
import { indicatorRows } from '@/prisma/seed/indicator-rows'
import { logoRows } from '@/prisma/seed/logo-rows'
import {
  areaRows,
  committeeRows,
  coordinatorRows,
  membershipRows,
  unitRows,
  userRows,
} from '@/prisma/seed/organisation-rows'
import { pictureRows } from '@/prisma/seed/picture-rows'
import { type Place, placeFor } from '@/prisma/seed/place'
import { planRows, sharedRows } from '@/prisma/seed/plan-rows'
import { contactRow, routingRows } from '@/prisma/seed/routing-rows'
import { statisticRows } from '@/prisma/seed/statistic-rows'
import { templateRows } from '@/prisma/seed/template-rows'

export type SeedOptions = {
  ownerUrl: string
  appUrl: string
  today?: Date
  log?: (line: string) => void
}

type Tx = Prisma.TransactionClient

const operator = { id: demoId('drift'), email: 'drift@samlad.demo', name: 'Viveka Nordåker', operator: true }

/**
 * Fills a demo database with the five municipalities, all or nothing, and leaves one that already has them alone.
 * Writes as the owner: the application's role may not make municipalities, people or guidelines.
 */
export async function seedDemo(options: SeedOptions): Promise<'seeded' | 'kept'> {
  refuseOutsideDemo()
  const { ownerUrl, today = new Date(), log = () => undefined } = options
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }) })
  try {
    const outcome = await prisma.$transaction((tx) => seedOnce(tx, today, log), {
      timeout: 60_000,
      maxWait: 10_000,
    })
    const slugs = demoMunicipalities.map(({ slug }) => slug)
    if (outcome === 'seeded') await reportFromCoordinators(prisma, slugs)
    return outcome
  } finally {
    await prisma.$disconnect()
  }
}

async function seedOnce(tx: Tx, today: Date, log: (line: string) => void): Promise<'seeded' | 'kept'> {
  // Two processes that start together must not seed together.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('samlad demo data'))`
  const slugs = demoMunicipalities.map(({ slug }) => slug)
  if ((await tx.municipality.count({ where: { slug: { in: slugs } } })) > 0) return 'kept'

  const passwordHash = await hash(demoPassword)
  await tx.user.create({ data: operator })
  await tx.credential.create({ data: { userId: operator.id, passwordHash } })
  for (const content of demoMunicipalities) {
    const place = placeFor(content, today)
    await tx.$executeRaw`select set_config('app.municipality_id', ${place.municipalityId}, true)`
    await writeOrganisation(tx, place, passwordHash)
    await writeGuideline(tx, place)
    const measures = await writePlans(tx, place)
    await writeConsultations(tx, place)
    const key = await writeKey(tx, place)
    await writeConcerns(tx, place, key)
    await writeCases(tx, place, key)
    await writeAccess(tx, place, key)
    await writeAttachments(tx, place, key)
    await writeLogo(tx, place, key)
    await writeIncidents(tx, place)
    await writePictures(tx, place)
    log(`${place.seed.name}: ${place.seed.people.length} people, ${measures} measures`)
  }
  return 'seeded'
}

async function writeOrganisation(tx: Tx, place: Place, passwordHash: string) {
  const { seed, municipalityId } = place
  await tx.municipality.create({
    data: {
      id: municipalityId,
      slug: seed.slug,
      name: seed.name,
      accent: seed.accent,
      dutyOfficerName: seed.dutyOfficer.name,
      dutyOfficerPhone: seed.dutyOfficer.phone,
    },
  })
  const users = userRows(place)
  await tx.user.createMany({ data: users })
  await tx.credential.createMany({ data: users.map(({ id = '' }) => ({ userId: id, passwordHash })) })
  await tx.committee.createMany({ data: committeeRows(place) })
  await tx.unit.createMany({ data: unitRows(place) })
  await tx.area.createMany({ data: areaRows(place) })
  await tx.membership.createMany({ data: membershipRows(place) })
  await tx.coordinatorAssignment.createMany({ data: coordinatorRows(place) })
}

async function writeGuideline(tx: Tx, place: Place) {
  await tx.guideline.create({ data: guidelineRow(place) })
  await tx.guidelineSection.createMany({ data: guidelineSectionRows(place) })
  await tx.guidelineSectionResponsible.createMany({ data: responsibleRows(place) })
  await tx.coordinatorDuty.createMany({ data: dutyRows(place) })
}

async function writePlans(tx: Tx, place: Place): Promise<number> {
  const { plans, transitions, sections, measures, steps, updates } = planRows(place)
  await tx.planTemplate.createMany({ data: templateRows(place) })
  await tx.actionPlan.createMany({ data: plans })
  await tx.planTransition.createMany({ data: transitions })
  await tx.planSection.createMany({ data: sections })
  await tx.measure.createMany({ data: measures })
  await tx.measureStep.createMany({ data: steps })
  await tx.measureUpdate.createMany({ data: updates })
  await tx.libraryMeasure.createMany({ data: sharedRows(place) })
  await writeIndicators(tx, place)
  return measures.length
}

async function writeIndicators(tx: Tx, place: Place) {
  const { indicators, values } = indicatorRows(place)
  await tx.indicator.createMany({ data: indicators })
  await tx.indicatorValue.createMany({ data: values })
}

async function writeConsultations(tx: Tx, place: Place) {
  const { invitations, comments, notifications } = consultationRows(place)
  await tx.planInvitation.createMany({ data: invitations })
  await tx.planComment.createMany({ data: comments })
  await tx.notification.createMany({ data: notifications })
}

async function writeKey(tx: Tx, { municipalityId }: Place): Promise<MunicipalityKey> {
  const { wrappedKey, ...key } = makeMunicipalityKey(env().SAMLAD_MASTER_KEY, municipalityId)
  await tx.municipalityKey.create({ data: { municipalityId, version: key.version, wrappedKey } })
  return key
}

async function writeConcerns(tx: Tx, place: Place, key: MunicipalityKey) {
  const { wrappedKey, ...searchKey } = makeSearchKey(env().SAMLAD_MASTER_KEY, place.municipalityId)
  const rows = concernRows(place, key, searchKey)
  const { reports, assessments, transitions, counters, notifications, hashes } = rows
  await tx.concernReport.createMany({ data: reports })
  await tx.concernDeputy.createMany({ data: deputyRows(place) })
  await tx.routingRule.createMany({ data: routingRows(place) })
  await tx.routingContact.create({ data: contactRow(place) })
  await tx.searchKey.create({ data: { municipalityId: place.municipalityId, wrappedKey } })
  await tx.personHash.createMany({ data: hashes })
  await tx.concernAssessment.createMany({ data: assessments })
  await tx.concernTransition.createMany({ data: transitions })
  await tx.legalHold.createMany({ data: holdRows(place, reports) })
  await tx.counter.createMany({ data: counters })
  await tx.notification.createMany({ data: notifications })
}

async function writeCases(tx: Tx, place: Place, key: MunicipalityKey) {
  const rows = caseRows(place, key)
  await tx.case.createMany({ data: rows.cases })
  await tx.caseAssignment.createMany({ data: rows.assignments })
  await tx.caseTransition.createMany({ data: rows.transitions })
  await tx.caseParticipant.createMany({ data: rows.participants })
  await tx.consent.createMany({ data: rows.consents })
  await tx.caseNote.createMany({ data: rows.notes })
  await tx.caseGoal.createMany({ data: rows.work.goals })
  await tx.intervention.createMany({ data: rows.work.interventions })
  await tx.caseMeeting.createMany({ data: rows.work.meetings })
  await tx.caseFollowUp.createMany({ data: rows.work.followUps })
  await tx.counter.createMany({ data: rows.counters })
}

async function writeAccess(tx: Tx, place: Place, key: MunicipalityKey) {
  const { requests, records } = accessRows(place, key)
  await tx.accessRequest.createMany({ data: requests })
  await tx.accessRecord.createMany({ data: records })
}

async function writeAttachments(tx: Tx, place: Place, key: MunicipalityKey) {
  const { files, parts, attachments } = attachmentRows(place, key)
  await tx.storedFile.createMany({ data: files })
  await tx.storedFilePart.createMany({ data: parts })
  await tx.measureAttachment.createMany({ data: attachments })
}

async function writeLogo(tx: Tx, place: Place, key: MunicipalityKey) {
  const { file, part, logo } = await logoRows(place, key)
  await tx.storedFile.create({ data: file })
  await tx.storedFilePart.create({ data: part })
  await tx.municipalityLogo.create({ data: logo })
}

async function writeIncidents(tx: Tx, place: Place) {
  const { clocks, rules, incidents, changes, counters } = incidentRows(place)
  await tx.incidentClock.createMany({ data: clocks })
  await tx.incidentNoticeRule.createMany({ data: rules })
  await tx.incident.createMany({ data: incidents })
  await tx.incidentChange.createMany({ data: changes })
  await tx.counter.createMany({ data: counters })
  await tx.statisticFigure.createMany({ data: statisticRows(place) })
}

async function writePictures(tx: Tx, place: Place) {
  const rows = pictureRows(place)
  await tx.picture.createMany({ data: rows.pictures })
  await tx.pictureSection.createMany({ data: rows.sections })
  await tx.pictureSource.createMany({ data: rows.sources })
  await tx.finding.createMany({ data: rows.findings })
  await tx.pictureNeed.createMany({ data: rows.needs })
  await tx.needFinding.createMany({ data: rows.needFindings })
  await tx.needMeasure.createMany({ data: rows.needMeasures })
  await tx.pictureTransition.createMany({ data: rows.transitions })
}
