import { getMessages } from 'next-intl/server'
import type { FieldsText } from '@/components/incidents/incident-fields'

/** Plain texts for the fields, which run in the browser. */
export async function fieldsText(): Promise<FieldsText> {
  const { incidents, measures, ui } = await getMessages()
  return {
    form: incidents.form,
    kinds: incidents.kinds,
    environments: measures.environments,
    optional: ui.optional,
  }
}
