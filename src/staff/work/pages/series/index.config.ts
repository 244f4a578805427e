export default definePageConfig({ navigationBarTitleText: '每周活动' })
