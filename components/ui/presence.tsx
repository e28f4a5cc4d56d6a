/** A colleague is here: dashed ring, initials and words; nobody gets a colour. */
export function Presence({ initials, text }: { initials: string; text: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-ui text-ink-2">
      <span
        aria-hidden="true"
        className="inline-grid size-6 flex-none place-items-center rounded-full border-2 border-dashed border-ink-2 bg-paper text-[0.6875rem] leading-none font-strong"
      >
        {initials}
      </span>
      {text}
    </span>
  )
}
