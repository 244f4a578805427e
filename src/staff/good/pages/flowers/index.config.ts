export default definePageConfig({ navigationBarTitleText: '感谢的话' })
