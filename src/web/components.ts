/**
 * What `@tarojs/components` is in a browser: the browser's own elements, by Taro's names and props. Taro's web
 * components would bring a second renderer along, a sixth of what has to arrive before the first words stand.
 */
export { Image } from './Image'
export { Input } from './Input'
export { Text } from './Text'
export { Textarea } from './Textarea'
export { View } from './View'

/** Sharing by a press and WeChat's pickers are drawn in WeChat alone; a browser's page has other ways. */
export const Button = () => null
export const Picker = () => null
