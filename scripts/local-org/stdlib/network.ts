import { platformType } from '../kernel/platform-type.ts';

platformType({
    name: 'System.Network',
    test: () => false,
    // There are no Experience Cloud sites here: nobody is ever in one.
    statics: { 'Id getNetworkId()': () => null }
});
