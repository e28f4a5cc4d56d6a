/** Connection addresses of one database: who owns its objects, and who the app connects as. */
export type DatabaseAddresses = { ownerUrl: string; appUrl: string }

export type Login = { user: string; password: string }

export function withLogin(url: string, { user, password }: Login): string {
  const address = new URL(url)
  address.username = encodeURIComponent(user)
  address.password = encodeURIComponent(password)
  return address.href
}

export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(database)}`
  return address.href
}

/** The address as it may be shown: where, but not who and how. */
export function withoutLogin(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
