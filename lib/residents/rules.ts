import { mostMunicipalityBytes } from '@/lib/stored-files/rules'

/**
 * What a resident may send along, our own choice (security-bar.md rows 14 and 15) and no law: enough for what a telephone
 * has taken, and never so much that strangers fill what the staff need.
 */
export const mostResidentFiles = 3

/** From one network within the hour. A report without files is taken all the same. */
export const mostTriesWithFiles = 10

/** Of the municipality's room: the rest is left to those who work there. */
export const mostBytesWithResidents = mostMunicipalityBytes * 0.8
