export default definePageConfig({ navigationBarTitleText: '代人报名' })
