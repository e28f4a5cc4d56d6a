import type { CompareWords } from '@/components/comparisons/compare-words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { ComparisonView } from '@/lib/comparisons/queries'

type Props = { view: ComparisonView; words: CompareWords; action: string }

/** A plain form: the choice stands in the address and can be sent to a colleague. */
export function EditionChooser({ view, words, action }: Props) {
  const others = view.editions.filter(({ id }) => id !== view.here.id)
  if (others.length < 2 || !view.compared) return null
  const { was, is } = view.compared
  const chosen = was.id === view.here.id ? is.id : was.id
  return (
    <form action={action} className="mt-6 flex flex-wrap items-end gap-4" data-print="no">
      <Field id="with" label={words.t('choose')}>
        {(control) => (
          <Select
            {...control}
            name="with"
            defaultValue={chosen}
            options={others.map((edition) => ({ value: edition.id, label: words.editionOf(edition) }))}
          />
        )}
      </Field>
      <Button type="submit">{words.t('show')}</Button>
    </form>
  )
}
