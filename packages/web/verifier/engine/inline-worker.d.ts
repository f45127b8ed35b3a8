/** What vite makes of a worker that is imported with `?worker&inline`. */
declare module '*?worker&inline' {
  const InlineWorker: new (options?: WorkerOptions) => Worker;
  export default InlineWorker;
}
