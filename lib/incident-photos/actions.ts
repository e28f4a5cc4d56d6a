'use server'

import { addPhoto, removePhoto } from '@/lib/incident-photos/commands'
import { submit } from '@/lib/platform/submit'

const incidentPath = ({ id }: { id: string }, municipality: string) =>
  `/${municipality}/incidents/${id}#foton`

export const addPhotoAction = submit(addPhoto, incidentPath)
export const removePhotoAction = submit(removePhoto, incidentPath)
