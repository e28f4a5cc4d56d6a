import { Link } from '@/components/ui/link'

export type ShellMunicipality = {
  name: string
  /** A name from components/ui/accent.ts; the municipality's identity, never a status. */
  accent: string
  href: string
}

export function MunicipalityTab({ name, href }: Pick<ShellMunicipality, 'name' | 'href'>) {
  return (
    <Link
      href={href}
      className="flex items-center bg-accent px-4 text-ui font-semibold text-on-accent no-underline hover:bg-accent-2 hover:text-on-accent"
    >
      {name}
    </Link>
  )
}
