/** What `@tarojs/components` is in a browser: Taro's web components, and a light box in place of the commonest. */
export { Button, Image, Input, Picker, Text, Textarea } from '@tarojs/components/lib/react'
export { View } from './View'
