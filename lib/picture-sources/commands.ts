import { hasPersonalNumber } from '@/lib/personal-traces/rules'
import { refuseAnswer } from '@/lib/picture-sources/rules'
import { type SourceAnswer, sourceAnswer } from '@/lib/picture-sources/schema'
import { lockPicture, type PicturePlace } from '@/lib/pictures/commands'
import { mustBeCovered } from '@/lib/pictures/rules'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

/** Notes what a source has answered, environment by environment, in place of what it said before. */
export const recordAnswer = defineCommand({
  allow: 'picture.edit',
  input: sourceAnswer,
  load: lockPicture,
  async run({ run, actor, input, row, now, audit }): Promise<Outcome<PicturePlace>> {
    const { sourceId, version, standing, asked, answered, note, marking } = input
    const fault = refuseAnswer(input) ?? personIn(input)
    if (fault) return invalid(fault.field, fault.key)
    const [source] = await run<{ version: number }>(sql`
      SELECT version FROM picture_source
      WHERE municipality_id = open_municipality_id() AND picture_id = ${row.id}::uuid AND id = ${sourceId}::uuid`)
    if (!source) return invalid('', 'part_changed')
    if (source.version !== version) return invalid('', 'stale_form')
    await run(sql`
      UPDATE picture_source SET standing = ${standing}::picture_source_standing, asked = ${asked}::int,
        answered = ${answered}::int, note = ${note}, marking = ${marking}::picture_marking, version = version + 1,
        settled_at = ${now}::timestamptz, settled_by_id = ${actor.userId}::uuid
      WHERE municipality_id = open_municipality_id() AND id = ${sourceId}::uuid RETURNING id`)
    const findings = findingsOf(input)
    await run(sql`
      DELETE FROM need_finding USING finding
      WHERE need_finding.municipality_id = open_municipality_id() AND finding.municipality_id = open_municipality_id()
        AND finding.id = need_finding.finding_id AND finding.source_id = ${sourceId}::uuid
        AND NOT finding.environment::text = ANY(${findings.map(({ environment }) => environment)}::text[])
      RETURNING need_id`)
    await run(sql`
      DELETE FROM finding WHERE municipality_id = open_municipality_id() AND source_id = ${sourceId}::uuid
        AND NOT environment::text = ANY(${findings.map(({ environment }) => environment)}::text[]) RETURNING id`)
    await run(sql`
      MERGE INTO finding USING (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
          AS one (environment environment, presence finding_presence, certainty finding_certainty,
            kinds finding_kind[], text text)
      ) given ON finding.municipality_id = open_municipality_id() AND finding.source_id = ${sourceId}::uuid
        AND finding.environment = given.environment
      WHEN MATCHED THEN UPDATE SET presence = given.presence, certainty = given.certainty, kinds = given.kinds,
        text = given.text
      WHEN NOT MATCHED THEN INSERT (municipality_id, id, picture_id, source_id, environment, presence, certainty,
          kinds, text)
        VALUES (${actor.municipality.id}::uuid, gen_random_uuid(), ${row.id}::uuid, ${sourceId}::uuid,
          given.environment, given.presence, given.certainty, given.kinds, given.text)`)
    audit(row.id, { source: sourceId, standing, findings: findings.length, marking })
    return done({ pictureId: row.id })
  },
})

/** "Nothing to report" is said of every environment. */
function findingsOf({ standing, findings }: SourceAnswer): SourceAnswer['findings'] {
  if (standing !== 'nothing') return findings
  return mustBeCovered.map((environment) => ({
    ...{ environment, presence: 'none' as const, certainty: 'likely' as const, kinds: [] },
    text: findings.find((finding) => finding.environment === environment)?.text ?? '',
  }))
}

function personIn({ note, findings }: SourceAnswer) {
  if (hasPersonalNumber(note)) return { field: 'note', key: 'text_personal_number' }
  const found = findings.find(({ text }) => hasPersonalNumber(text))
  return found ? { field: `text-${found.environment}`, key: 'text_personal_number' } : null
}
