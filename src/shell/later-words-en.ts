export default import.meta.glob<string>('../**/words/later.en.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});
