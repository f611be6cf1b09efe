export default import.meta.glob<string>('../**/words/fi.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});
