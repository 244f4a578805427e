interface BrowserPickProps {
  name: string
  type: 'date' | 'time'
  value: string
  min?: string
  max?: string
  onPick: (value: string) => void
}

/** The browser's own picker of a day or a time, over the box that shows it. Of the web build alone. */
export function BrowserPick({ name, type, value, min, max, onPick }: BrowserPickProps) {
  return (
    <input
      className='pickbox__own'
      type={type}
      aria-label={name}
      value={value}
      min={min}
      max={max}
      onClick={({ currentTarget }) => currentTarget.showPicker?.()}
      onChange={({ target }) => target.validity.valid && target.value !== '' && onPick(target.value)}
    />
  )
}
