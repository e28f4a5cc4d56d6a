import { getTranslations } from 'next-intl/server'
import { DisplaySwitches } from '@/components/shell/display-switches'
import { ThemeForm } from '@/components/shell/preference-form'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'

export type ShellUser = {
  name: string
  /** The role in the words of the municipality, such as "Lokal samordnare". */
  role: string
  /** Where another membership is chosen; leave out for a person who has only one. */
  switchHref?: string
  signOut: (form: FormData) => void | Promise<void>
}

/** The browser's own popover: opens, closes on Esc and on a click elsewhere, all without scripts. */
export async function UserMenu({ user, unit }: { user: ShellUser; unit?: string }) {
  const t = await getTranslations('shell')
  return (
    <>
      <button
        type="button"
        popoverTarget="user-menu"
        className="flex min-h-11 items-center gap-1.5 text-ui text-ink hover:underline sm:min-h-9"
      >
        <span className="max-sm:hidden">{user.role}</span>
        <span className="sm:hidden">{t('menu')}</span>
        <Icon name="down" className="size-3" />
      </button>
      <section
        id="user-menu"
        popover="auto"
        aria-label={t('userMenu')}
        className="absolute inset-auto end-4 top-14 m-0 w-72 border border-edge bg-paper p-4 text-ui text-ink shadow-over sm:end-[max(2rem,calc(50%-39rem))]"
      >
        <p className="text-note text-ink-2">{t('signedInAs')}</p>
        <p className="font-semibold">{user.name}</p>
        <p className="text-ink-2">
          {user.role}
          {unit && `, ${unit}`}
        </p>
        <div className="mt-3 grid justify-items-start border-t border-line pt-2">
          <div className="contents sm:hidden">
            <DisplaySwitches />
          </div>
          <ThemeForm theme="system" text={t('followSystem')} />
          {user.switchHref && (
            <Link href={user.switchHref} look="quiet" className="flex min-h-11 items-center sm:min-h-9">
              {t('switchMembership')}
            </Link>
          )}
        </div>
        <form action={user.signOut} className="mt-3 border-t border-line pt-4">
          <Button type="submit" wide>
            {t('signOut')}
          </Button>
        </form>
      </section>
    </>
  )
}
