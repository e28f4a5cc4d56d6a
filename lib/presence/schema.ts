import { z } from 'zod'

/** What stands open for writing, as the live channel names it. */
const placeShape = /^(measure|section):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The address of a stream comes from our own script: what is wrong in it is as if it were not there. */
export const liveAddress = z.object({
  tab: z.uuid().catch(() => crypto.randomUUID()),
  place: z.string().regex(placeShape).catch(''),
  since: z.iso.datetime().catch(''),
})

const most = 200
export const namesAsked = z.object({
  planId: z.uuid(),
  people: z.array(z.uuid()).max(most),
  places: z.array(z.string().regex(placeShape)).max(most),
})
