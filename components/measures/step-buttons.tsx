import type { MouseEvent } from 'react'
import type { MeasureEditorWords } from '@/components/measures/measure-editor'
import { fill } from '@/components/plans/fill'
import { Button } from '@/components/ui/button'

type Props = {
  words: MeasureEditorWords
  number: number
  id: string
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** Submit buttons, so that they act without JavaScript too: the form is then saved with the move or the removal. */
export function StepButtons({ words, number, id, first, last, onMove, onRemove }: Props) {
  const { editor } = words.measures
  const acting = (act: () => void) => (event: MouseEvent) => {
    event.preventDefault()
    act()
  }
  return (
    <div className="flex gap-1 max-md:col-start-2">
      <Button
        type="submit"
        size="small"
        name="move"
        value={`${id}:up`}
        disabled={first}
        aria-label={fill(editor.stepUp, { number })}
        onClick={acting(() => onMove(-1))}
      >
        {editor.up}
      </Button>
      <Button
        type="submit"
        size="small"
        name="move"
        value={`${id}:down`}
        disabled={last}
        aria-label={fill(editor.stepDown, { number })}
        onClick={acting(() => onMove(1))}
      >
        {editor.down}
      </Button>
      <Button
        type="submit"
        size="small"
        name="remove"
        value={id}
        aria-label={fill(editor.stepRemove, { number })}
        onClick={acting(onRemove)}
      >
        {editor.remove}
      </Button>
    </div>
  )
}
