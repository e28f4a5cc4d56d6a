import type { ReactNode, SVGProps } from 'react'

const drawings = {
  // Status shapes: recognisable in one colour, at 14 px, on paper.
  late: (
    <path
      fillRule="evenodd"
      d="M8 1 15.75 15H.25L8 1Zm-.95 4.9.25 4.6h1.4l.25-4.6h-1.9ZM8 11.4a1.05 1.05 0 1 0 0 2.1 1.05 1.05 0 0 0 0-2.1Z"
    />
  ),
  soon: (
    <path
      fillRule="evenodd"
      d="M2.2.6h11.6v1.9c0 2.3-1.6 4-3.7 5.5 2.1 1.5 3.7 3.2 3.7 5.5v1.9H2.2v-1.9C2.2 11.2 3.8 9.5 5.9 8 3.8 6.5 2.2 4.8 2.2 2.5V.6Zm2.2 2c.3 1.5 1.7 2.9 3.6 4.1 1.9-1.2 3.3-2.6 3.6-4.1H4.4Z"
    />
  ),
  course: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13V1.5Z" />
    </>
  ),
  done: (
    <path
      fillRule="evenodd"
      d="M8 .6a7.4 7.4 0 1 1 0 14.8A7.4 7.4 0 0 1 8 .6Zm3.5 4-4.6 4.9-2.3-2.2-1.3 1.4 3.7 3.5 5.9-6.3-1.4-1.3Z"
    />
  ),
  none: <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  idea: <path d="M8 1.4 14.6 8 8 14.6 1.4 8 8 1.4Z" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  notrequired: <path d="M3 7.1h10v1.8H3z" />,
  lock: (
    <path
      fillRule="evenodd"
      d="M3 7h1.1V4.9a3.9 3.9 0 1 1 7.8 0V7H13a.5.5 0 0 1 .5.5v7.5a.5.5 0 0 1-.5.5H3a.5.5 0 0 1-.5-.5V7.5A.5.5 0 0 1 3 7Zm3-2.1V7h4V4.9a2 2 0 0 0-4 0Z"
    />
  ),
  // Signs for actions and direction: drawn with a line.
  down: line(<path d="M3.5 6 8 10.5 12.5 6" />),
  forward: line(<path d="M6 3.5 10.5 8 6 12.5" />),
  back: line(<path d="M10 3.5 5.5 8l4.5 4.5" />),
  plus: line(<path d="M8 2.5v11M2.5 8h11" />),
  close: line(<path d="m3.5 3.5 9 9m0-9-9 9" />),
  pen: line(<path d="m2.5 13.5.8-3.3 7.4-7.4 2.5 2.5-7.4 7.4-3.3.8Z" />),
  phone: line(
    <path d="M5.9 2H3.2C2.5 2 2 2.5 2 3.2 2.3 9 7 13.7 12.8 14c.7 0 1.2-.5 1.2-1.2v-2.7l-3.2-1.2-1.3 1.6a9 9 0 0 1-4-4l1.6-1.3L5.9 2Z" />,
  ),
  rising: line(<path d="M3 13 13 3M6 3h7v7" />),
  falling: line(<path d="m3 3 10 10M13 6v7H6" />),
  steady: line(<path d="M2 8h12M9.5 3.5 14 8l-4.5 4.5" />),
}

function line(shape: ReactNode) {
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.75">
      {shape}
    </g>
  )
}

export type IconName = keyof typeof drawings

const directional: ReadonlySet<IconName> = new Set(['forward', 'back', 'rising', 'falling', 'steady'])

type Props = Omit<SVGProps<SVGSVGElement>, 'name'> & { name: IconName }

const symbolId = (name: IconName) => `icon-${name}`

/** The drawings, once per page: a plan has hundreds of icons, and each is then one short reference. */
export function IconSprite() {
  return (
    <svg aria-hidden="true" className="hidden">
      {Object.entries(drawings).map(([name, drawing]) => (
        <symbol key={name} id={symbolId(name as IconName)} viewBox="0 0 16 16">
          {drawing}
        </symbol>
      ))}
    </svg>
  )
}

/** Always beside words, never instead of them: hence hidden from screen readers. */
export function Icon({ name, className = 'size-[1em]', ...rest }: Props) {
  return (
    <svg
      data-icon={name}
      aria-hidden="true"
      focusable="false"
      fill="currentColor"
      className={`inline-block flex-none align-[-0.125em] ${directional.has(name) ? 'mirrored' : ''} ${className}`}
      {...rest}
    >
      <use href={`#${symbolId(name)}`} />
    </svg>
  )
}
