// The modules of @salesforce/lightning-types that the package uses. Its index is not imported as a whole: one of its
// files does not compile under TypeScript's strict settings without the platform's own internal modules.
import '@salesforce/lightning-types/dist/lightning/lightningPlatformResourceLoader.d.ts';
