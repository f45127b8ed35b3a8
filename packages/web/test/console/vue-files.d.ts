/** Components as the console's TypeScript files see them, for a compiler that reads no Vue files; vue-tsc checks them by what they are. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  export default component;
}
