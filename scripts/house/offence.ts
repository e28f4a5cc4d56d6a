import type { Sources } from './sources'

/** What a file does that the house forbids, in a sentence that says what to do instead. */
export type Offence = { rule: string; file: string; message: string }

export type HouseRule = (sources: Sources) => Offence[]

/** A rule that looks at one file at a time. */
export function eachFile(
  rule: string,
  concerns: RegExp,
  look: (file: string, text: string) => string[],
): HouseRule {
  return (sources) =>
    [...sources]
      .filter(([file]) => concerns.test(file))
      .flatMap(([file, text]) => look(file, text).map((message) => ({ rule, file, message })))
}
