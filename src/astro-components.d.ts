// What plain `tsc` takes a component for; `astro check` knows the real one and looks at its props.
declare module '*.astro' {
  const component: (props: never) => unknown;
  export default component;
}
