export default import.meta.glob<string>('../**/words/later.fi.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});
