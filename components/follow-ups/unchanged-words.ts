import type { MeasureWords } from '@/components/measures/row-words'

export const unchangedWords = (words: MeasureWords, title: string) => ({
  button: words('followUp.unchanged'),
  label: words('followUp.unchangedOf', { title }),
  done: words('followUp.unchangedDone'),
})
