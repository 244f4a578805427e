export default definePageConfig({ navigationBarTitleText: '我是志愿者' })
