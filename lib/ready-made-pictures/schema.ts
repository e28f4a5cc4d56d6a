export const readyMadePictureKeys = ['district', 'steering_group', 'specialist', 'joint'] as const
export type ReadyMadePictureKey = (typeof readyMadePictureKeys)[number]
