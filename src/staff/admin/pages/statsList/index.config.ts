export default definePageConfig({ navigationBarTitleText: '是哪些活动' })
