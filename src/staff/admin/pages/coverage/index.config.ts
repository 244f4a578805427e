export default definePageConfig({ navigationBarTitleText: '周周有活动' })
