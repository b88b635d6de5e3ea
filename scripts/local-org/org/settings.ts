/** What the org is like: from the project's scratch-org definition, overridden by the caller, else as a new org in the United States. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SharingModel } from '../kernel/schema-types.ts';
import { MONTHS } from '../kernel/temporal.ts';

/** As scratch-org definitions name them. */
export const ORG_FEATURES = ['MultiCurrency'] as const;
/** Forecasting is switched on by `settings.forecastingSettings.enableForecasts`. */
export type OrgFeature = (typeof ORG_FEATURES)[number] | 'Forecasting';

export interface OrgSettings {
    name: string;
    /** IANA name. */
    timeZone: string;
    /** ISO 4217. */
    currency: string;
    locale: string;
    language: string;
    country: string;
    /** 1 to 12. */
    fiscalYearStartMonth: number;
    /** A fiscal year is named after the calendar year it starts in (else the one it ends in). */
    fiscalYearNamedByStart: boolean;
    /** Organization-wide defaults of standard objects, by API name. */
    sharingModels: Readonly<Record<string, SharingModel>>;
    /** Features the org has beyond every org's own. */
    features: readonly OrgFeature[];
    /** Periods that quotas are for, where the org has forecasting. */
    forecastPeriod: 'Month' | 'Quarter';
    /** Plays a workflow field update on every save: update triggers fire again with the ORIGINAL old values. */
    refireUpdates: boolean;
    /** Custom objects whose "Grant Access Using Hierarchies" is off: an administrator's switch, which no metadata sets. */
    withoutHierarchy: readonly string[];
}

const NEW_ORG: OrgSettings = {
    name: 'Local Org',
    timeZone: 'America/Los_Angeles',
    currency: 'USD',
    locale: 'en_US',
    language: 'en_US',
    country: 'US',
    fiscalYearStartMonth: 1,
    fiscalYearNamedByStart: false,
    sharingModels: {},
    features: [],
    forecastPeriod: 'Month',
    refireUpdates: false,
    withoutHierarchy: []
};

const SHARING: Readonly<Record<string, SharingModel>> = {
    private: 'Private',
    read: 'Read',
    readwrite: 'ReadWrite',
    readwritetransfer: 'ReadWrite',
    fullaccess: 'FullAccess',
    controlledbyparent: 'ControlledByParent'
};

interface ScratchDefinition {
    orgName?: string;
    language?: string;
    country?: string;
    features?: string[];
    objectSettings?: Record<string, { sharingModel?: string }>;
    settings?: {
        companySettings?: { fiscalYear?: { startMonth?: string; fiscalYearNameBasedOn?: string } };
        forecastingSettings?: {
            enableForecasts?: boolean;
            forecastingTypeSettings?: { forecastRangeSettings?: { periodType?: string } }[];
        };
    };
}

/** Throws an Error naming the file when the definition is not JSON or says something the local org cannot be. */
export function orgSettings(projectDirs: readonly string[], given: Partial<OrgSettings> = {}): OrgSettings {
    const file = projectDirs
        .map((dir) => join(dir, 'config', 'project-scratch-def.json'))
        .find((path) => existsSync(path));
    return { ...NEW_ORG, ...(file === undefined ? {} : fromDefinition(file)), ...given };
}

/** Those the local org has; what else a definition asks for plays no part in it. A number may follow a name: `MultiCurrency:1`. */
const featuresOf = (names: readonly string[]): OrgFeature[] =>
    ORG_FEATURES.filter((f) => names.some((n) => n.split(':')[0]!.toLowerCase() === f.toLowerCase()));

function fromDefinition(file: string): Partial<OrgSettings> {
    let definition: ScratchDefinition;
    try {
        definition = JSON.parse(readFileSync(file, 'utf8')) as ScratchDefinition;
    } catch (error) {
        throw new Error(`${file}: not valid JSON: ${(error as Error).message}`);
    }
    const settings: Partial<OrgSettings> = {};
    if (definition.orgName) settings.name = definition.orgName;
    if (definition.country) settings.country = definition.country;
    settings.features = featuresOf(definition.features ?? []);
    const forecasting = definition.settings?.forecastingSettings;
    if (forecasting?.enableForecasts) settings.features = [...settings.features, 'Forecasting'];
    for (const type of forecasting?.forecastingTypeSettings ?? [])
        if (type.forecastRangeSettings?.periodType === 'Quarter') settings.forecastPeriod = 'Quarter';
    if (definition.language) settings.language = settings.locale = definition.language;
    const fiscal = definition.settings?.companySettings?.fiscalYear;
    if (fiscal?.startMonth) {
        settings.fiscalYearStartMonth = MONTHS.indexOf(fiscal.startMonth) + 1;
        if (!settings.fiscalYearStartMonth)
            throw new Error(`${file}: companySettings.fiscalYear.startMonth is no month: ${fiscal.startMonth}`);
    }
    if (fiscal?.fiscalYearNameBasedOn)
        settings.fiscalYearNamedByStart = fiscal.fiscalYearNameBasedOn === 'startingMonth';
    const models = Object.entries(definition.objectSettings ?? {}).filter(([, s]) => s.sharingModel !== undefined);
    settings.sharingModels = Object.fromEntries(
        models.map(([object, { sharingModel }]) => {
            const model = SHARING[sharingModel!.toLowerCase()];
            if (!model) throw new Error(`${file}: objectSettings.${object}.sharingModel is unknown: ${sharingModel}`);
            return [object, model];
        })
    );
    return settings;
}
