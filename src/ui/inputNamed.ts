/** What a screen reader says of something to type into: on the input itself, which H5 keeps inside its element. */
export const inputNamed = (name: string): object =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': name } } : { 'aria-label': name }
