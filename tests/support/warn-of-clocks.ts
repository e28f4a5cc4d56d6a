import { escalateConcerns } from '@/lib/escalations/jobs'
import { closeDatabase } from '@/lib/platform/db'

/** The round's warnings in one municipality: what a whole round would also do there is for other journeys to see. */
const [slug = ''] = process.argv.slice(2)
await escalateConcerns(slug, undefined).finally(closeDatabase)
