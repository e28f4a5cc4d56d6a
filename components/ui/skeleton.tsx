const widths = ['w-11/12', 'w-3/4', 'w-5/6', 'w-2/3', 'w-4/5', 'w-1/2']

/** Still lines where text will come, and the words for those who do not see them. Nothing moves. */
export function Skeleton({ text, lines = 4 }: { text: string; lines?: number }) {
  return (
    <div role="status">
      <p className="text-ui text-ink-2">{text}</p>
      <div aria-hidden="true" className="mt-4 grid gap-3 border-t-2 border-line pt-4">
        {widths.slice(0, lines).map((width) => (
          <div key={width} className={`h-4 bg-paper-3 ${width}`} />
        ))}
      </div>
    </div>
  )
}
