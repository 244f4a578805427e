/** Puts words on the clipboard. Taro's way brings its dialogs along, which no page needs before somebody copies. */
export const copyText = async (words: string): Promise<unknown> => (await import('./clipboard')).write(words)
