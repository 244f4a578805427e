/** Attributes a screen reader needs (base library 2.7.1 and later); Taro's templates leave them out. */
const said = {
  'aria-label': '',
  'aria-role': '',
  'aria-hidden': '',
  'aria-live': '',
  'aria-disabled': '',
}
const typed = { 'aria-label': '' }
const pictured = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' }

/** By component; the templates and the runtime are told the same. */
export const ariaComponents = { View: said, Input: typed, Textarea: typed, Image: pictured }
