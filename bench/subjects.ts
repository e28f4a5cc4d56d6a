import { openInbox } from '@/lib/concerns/queries'
import { inboxInput } from '@/lib/concerns/schema'
import { listMeasures } from '@/lib/measure-list/queries'
import { listAddress } from '@/lib/measure-list/schema'
import { getOverview } from '@/lib/overview/queries'
import { getPlan, listPlans } from '@/lib/plans/queries'
import type { Access, Opened } from '@/lib/platform/gate'

/** The municipality that is looked at, a plan in it and a measure of that plan. */
export type Place = { slug: string; planId: string; measureId: string }

/** A page, the query behind it and the account that opens it. */
export type Subject = {
  name: string
  account: string
  path: (place: Place) => string
  /** The same facts as JSON, where the product has that address. */
  json?: (place: Place) => string
  read: (access: Access, place: Place) => Promise<Opened<unknown>>
}

export const subjects: readonly Subject[] = [
  {
    name: 'plan list',
    account: 'strateg',
    path: ({ slug }) => `/${slug}/plans`,
    json: ({ slug }) => `/api/${slug}/plans`,
    read: (access) => listPlans(access, {}),
  },
  {
    name: 'one plan',
    account: 'samordnare',
    path: ({ slug, planId }) => `/${slug}/plans/${planId}`,
    json: ({ slug, planId }) => `/api/${slug}/plans/${planId}`,
    read: (access, { planId }) => getPlan(access, { planId }),
  },
  {
    name: 'measure table',
    account: 'strateg',
    path: ({ slug }) => `/${slug}/measures`,
    read: (access) => listMeasures(access, listAddress.parse({})),
  },
  {
    name: 'overview',
    account: 'styrelse',
    path: ({ slug }) => `/${slug}/overview`,
    json: ({ slug }) => `/api/${slug}/overview`,
    read: (access) => getOverview(access, { show: 'all', order: 'late' }),
  },
  {
    name: 'inbox',
    account: 'socialsekreterare',
    path: ({ slug }) => `/${slug}/concerns`,
    read: (access) => openInbox(access, inboxInput.parse({})),
  },
]

export const accountAt = (account: string, slug: string) => `${account}@${slug}.demo`
