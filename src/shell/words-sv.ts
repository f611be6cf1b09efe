export default import.meta.glob<string>('../**/words/sv.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});
