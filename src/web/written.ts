/** What is said of something to write into, as the pages say it for WeChat; the rest of WeChat's props is left out. */
export interface Written {
  className?: string
  value: string
  placeholder?: string
  maxlength: number
  'aria-label'?: string
  onInput: (event: { detail: { value: string } }) => void
}

/** What was written, in the shape of WeChat's events. */
export const detailOf = (value: string) => ({ detail: { value } })
