import type { Reach, Role } from '@/lib/policy/reach'

/**
 * `when` limits the object's state: outside it the right person is told "not now"; all others meet a 404.
 * `system` is a job, in the one municipality it has opened; no person has it, and it has nothing that a person has.
 * `resident` is whoever opens the municipality's public pages, without an account: asked by the residents' door alone.
 */
export type Grant = { who: readonly (Role | 'system' | 'resident')[]; reach: Reach; when?: readonly string[] }

/** What one area of the work adds to the table. */
export type Grants = Record<string, readonly Grant[]>
