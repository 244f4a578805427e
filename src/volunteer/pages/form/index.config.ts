export default definePageConfig({ navigationBarTitleText: '登记成为志愿者' })
