export default definePageConfig({ navigationBarTitleText: '今天和名单' })
