'use server'

import { approvePackage, deliverPackage, makePackage } from '@/lib/archive-exports/commands'
import { submit } from '@/lib/platform/submit'

const archivePath = (_package: unknown, municipality: string) => `/${municipality}/disposals/archive`

export const makePackageAction = submit(makePackage, archivePath)
export const approvePackageAction = submit(approvePackage, archivePath)
export const deliverPackageAction = submit(deliverPackage, archivePath)
