/** Emscripten's glue: the packager puts the built alongside.js here. */
declare module "alongside-glue" {
  const createAlongside:
    (options: import("./bridge").AlongsideOptions) => Promise<import("./bridge").AlongsideModule>;
  export default createAlongside;
}
