/**
 * How the flat fields of a form spell what lies inside other things: `guardians.0.name`. zod names a fault's place in the
 * same way, so that each message finds its field. Only plain words and small numbers are read as a place.
 */
const place = /^[a-z][A-Za-z]*(\.(\d{1,2}|[a-z][A-Za-z]*))+$/

type Branch = { [key: string]: unknown }

export function nestedFields(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return fields
  const tree: Branch = {}
  for (const [name, value] of Object.entries(fields)) {
    if (place.test(name)) put(tree, name.split('.'), value)
    else tree[name] = value
  }
  return withLists(tree)
}

function put(tree: Branch, path: readonly string[], value: unknown) {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    tree[first] = value
    return
  }
  const known = Object.hasOwn(tree, first) ? tree[first] : undefined
  const branch = isBranch(known) ? known : {}
  tree[first] = branch
  put(branch, rest, value)
}

/** What is numbered from nought without a gap is a list. */
function withLists(value: unknown): unknown {
  if (!isBranch(value)) return value
  const parts = Object.entries(value).map(([key, part]) => [key, withLists(part)] as const)
  const isList = parts.length > 0 && parts.every(([key], at) => key === String(at))
  return isList ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}

/** Files and other objects with a making of their own are left as they are. */
function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
