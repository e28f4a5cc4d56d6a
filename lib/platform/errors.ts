/** No valid session: the page sends the visitor to sign in and back. */
export class SignedOut extends Error {
  constructor() {
    super('no valid session')
    this.name = 'SignedOut'
  }
}

/** Outside the actor's municipality or reach, or not there at all: the three must be indistinguishable (404). */
export class OutOfReach extends Error {
  constructor() {
    super('not found')
    this.name = 'OutOfReach'
  }
}

/** Someone else changed the same thing: both versions travel back, so that nothing typed is lost. */
export type ConflictingField = { field: string; mine: string; theirs: string }

export type Refusal =
  /** Field name to message keys (namespace `errors`). The empty field name speaks of the whole form. */
  | { kind: 'invalid'; fields: Record<string, string[]> }
  | { kind: 'conflict'; by: string; at: string; fields: ConflictingField[]; version: number }
  /** Right person, wrong moment: the state forbids it. The reason is a message key (namespace `errors`). */
  | { kind: 'not_allowed_now'; reason: string }

/** Rolls the transaction back and comes out of the gate as a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind)
    this.name = 'Refused'
  }
}

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

export function refuse(refusal: Refusal): Outcome<never> {
  return { ok: false, refusal }
}

export function invalid(field: string, messageKey: string): Outcome<never> {
  return refuse({ kind: 'invalid', fields: { [field]: [messageKey] } })
}

/** In a form that shows both texts, and not whose the other is. */
export function clash(fields: ConflictingField[], version = 1): Outcome<never> {
  return refuse({ kind: 'conflict', by: '', at: '', fields, version })
}
