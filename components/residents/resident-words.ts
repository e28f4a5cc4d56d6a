import type { FormWords } from '@/components/ui/form-words'
import type { ResidentWords } from '@/messages/residents/load'

/** The forms' errors in the resident's language. Only what the public forms can answer; all else gets the general word. */
export const residentFormWords = (words: ResidentWords): FormWords => words.errors as FormWords

export const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
