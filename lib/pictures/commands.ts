import { findPicture, type PictureRow } from '@/lib/pictures/queries'
import { type RunSql, sql } from '@/lib/platform/db'

export type PicturePlace = { pictureId: string }

/** Held until the end: whoever takes a step meanwhile waits. */
export const lockPicture = ({
  run,
  input,
}: {
  run: RunSql
  input: { pictureId: string }
}): Promise<PictureRow | null> => findPicture(run, input.pictureId, sql`FOR UPDATE OF picture`)
