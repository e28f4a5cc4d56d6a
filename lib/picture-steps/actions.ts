'use server'

import {
  approvePicture,
  collectMore,
  compilePicture,
  publishPicture,
  referPictureBack,
  reviewPicture,
} from '@/lib/picture-steps/commands'
import { submit } from '@/lib/platform/submit'

const picturePath = ({ pictureId }: { pictureId: string }, municipality: string) =>
  `/${municipality}/pictures/${pictureId}`

export const compilePictureAction = submit(compilePicture, picturePath)
export const collectMoreAction = submit(collectMore, picturePath)
export const reviewPictureAction = submit(reviewPicture, picturePath)
export const referPictureBackAction = submit(referPictureBack, picturePath)
export const approvePictureAction = submit(approvePicture, picturePath)
export const publishPictureAction = submit(publishPicture, picturePath)
