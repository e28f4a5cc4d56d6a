/** A stop that a person can act on: the message is the whole output, no stack trace. */
export class Halt extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message)
  }
}
