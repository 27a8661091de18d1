/** The AsyncAPI document of the topics, parsed when the page is built. */
declare module 'virtual:topics' {
  const schema: object;
  export default schema;
}

/** The component with its own copy of React. The package describes its modules only, not this bundle. */
declare module '@asyncapi/react-component/browser/standalone/without-parser.js' {
  const component: { render(properties: { schema: object; config: object }, place: HTMLElement): void };
  export default component;
}
