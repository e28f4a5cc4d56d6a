import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { firstLanguage, languageCodes, type ResidentLanguage } from '@/lib/resident-languages/rules'
import { noInput } from '@/lib/resident-settings/schema'

export type ResidentSettings = {
  languages: ResidentLanguage[]
  receptionPhone: string
  supportLinePhone: string
  dutyOfficerPhone: string
}

/** Until somebody has chosen, all languages there are. Swedish always. */
export async function readSettings(run: RunSql): Promise<ResidentSettings> {
  const [row] = await run<Omit<ResidentSettings, 'languages'> & { languages: string[] | null }>(sql`
    SELECT setting.languages, COALESCE(setting.reception_phone, '') AS "receptionPhone",
      COALESCE(setting.support_line_phone, '') AS "supportLinePhone",
      COALESCE(municipality.duty_officer_phone, '') AS "dutyOfficerPhone"
    FROM municipality LEFT JOIN resident_setting setting ON setting.municipality_id = municipality.id
    WHERE municipality.id = open_municipality_id()`)
  if (!row) throw new Error('The open municipality has no row.')
  const chosen = row.languages
  const languages = languageCodes.filter((code) => code === firstLanguage || !chosen || chosen.includes(code))
  return { ...row, languages }
}

export const getSettings = defineQuery({
  allow: 'resident_setting.edit',
  input: noInput,
  run: ({ run }): Promise<ResidentSettings> => readSettings(run),
})
