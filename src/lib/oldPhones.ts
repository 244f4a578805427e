/**
 * What the oldest phones (Chrome 66, iOS 12) lack of the language's own methods and this app uses. A test takes
 * everything newer away from a browser and walks through the app.
 */

/** Gives `owner` a method it does not have. */
function lend(owner: object, name: string, value: (this: never, ...rest: never[]) => unknown): void {
  if (name in owner) return
  Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const from = Math.trunc(index) || 0
  return this[from < 0 ? this.length + from : from]
}

lend(Array.prototype, 'at', at)
lend(String.prototype, 'at', at)
lend(Array.prototype, 'flat', function flat(this: unknown[]) {
  return this.reduce<unknown[]>((all, one) => all.concat(one), [])
})
lend(
  Array.prototype,
  'flatMap',
  function flatMap(this: unknown[], make: (value: unknown, index: number) => unknown) {
    return this.reduce<unknown[]>((all, one, index) => all.concat(make(one, index)), [])
  },
)
lend(Object, 'fromEntries', (pairs: Iterable<readonly [string, unknown]>) => {
  const object: Record<string, unknown> = {}
  for (const [key, value] of pairs) object[key] = value
  return object
})
lend(String.prototype, 'replaceAll', function replaceAll(this: string, sought: string, put: string) {
  return this.split(sought).join(put)
})
