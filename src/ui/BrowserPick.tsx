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
      // Not held to `value`: half a date that is being typed would be put back at every key.
      key={value}
      defaultValue={value}
      min={min}
      max={max}
      onClick={({ currentTarget }) => currentTarget.showPicker?.()}
      onChange={({ target }) => target.validity.valid && target.value !== '' && onPick(target.value)}
    />
  )
}
