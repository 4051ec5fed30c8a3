// The core as a library: dist/core.cjs.
export * from './core/index';
